import { ButtonLink } from '../../../ui/Button.tsx';
import { Card, CardGrid } from '../../../ui/Card.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import type { Pillar } from '../../../ui/Tag.tsx';

const pillars: Pillar[] = ['quality-of-life', 'economy', 'solidarity', 'care', 'governance'];
const steps = ['build', 'check', 'publish', 'follow'] as const;
const readers = [
  { key: 'residents', href: '/plannen' },
  { key: 'municipalities', href: '/werkplek' },
  { key: 'partners', href: '/gebieden' },
] as const;

export function HomePage() {
  const { t, href } = usePage();
  return (
    <Layout title={t('welcome.home.title')} lead={t('welcome.home.lead')} actions={<Start />}>
      <h2>{t('welcome.home.forWhom')}</h2>
      <CardGrid>
        {readers.map((reader) => (
          <Card key={reader.key} title={t(`welcome.home.readers.${reader.key}.title`)} href={href(reader.href)}>
            <p>{t(`welcome.home.readers.${reader.key}.text`)}</p>
          </Card>
        ))}
      </CardGrid>
      <h2>{t('welcome.home.pillars')}</h2>
      <CardGrid>
        {pillars.map((pillar) => (
          <Card key={pillar} pillar={pillar} title={t(`ui.pillars.${pillar}`)} href={href(`/plannen?pijler=${pillar}`)}>
            <p>{t(`welcome.home.about.${pillar}`)}</p>
          </Card>
        ))}
      </CardGrid>
      <p>
        <a href={href('/handreikingen')}>{t('welcome.home.guide')}</a>
      </p>
      <h2>{t('welcome.home.how')}</h2>
      <CardGrid>
        {steps.map((step, index) => (
          <Card
            key={step}
            kicker={t('welcome.home.step', { number: index + 1 })}
            title={t(`welcome.home.steps.${step}.title`)}
          >
            <p>{t(`welcome.home.steps.${step}.text`)}</p>
          </Card>
        ))}
      </CardGrid>
    </Layout>
  );
}

function Start() {
  const { t, href, viewer } = usePage();
  return (
    <>
      <ButtonLink href={href('/plannen')}>{t('welcome.home.read')}</ButtonLink>
      <ButtonLink href={href('/werkplek')} kind="secondary">
        {t(viewer ? 'welcome.home.workspace' : 'welcome.home.make')}
      </ButtonLink>
    </>
  );
}
