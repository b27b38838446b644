import { ButtonLink } from '../../../ui/Button.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';

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
      <section aria-labelledby="stappen">
        <h2 id="stappen">{t('welcome.home.how')}</h2>
        <ol class="steps plain">
          {steps.map((step, index) => (
            <li key={step} class="card">
              <p class="steps__number" aria-hidden="true">
                {index + 1}
              </p>
              <h3>{t(`welcome.home.steps.${step}.title`)}</h3>
              <p>{t(`welcome.home.steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="voor-wie">
        <h2 id="voor-wie">{t('welcome.home.forWhom')}</h2>
        <ul class="cards plain">
          {readers.map((reader) => (
            <li key={reader.key} class="card">
              <h3>
                <a href={href(reader.href)}>{t(`welcome.home.readers.${reader.key}.title`)}</a>
              </h3>
              <p>{t(`welcome.home.readers.${reader.key}.text`)}</p>
            </li>
          ))}
        </ul>
      </section>
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
