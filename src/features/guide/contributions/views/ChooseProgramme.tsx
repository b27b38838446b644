import { Card, CardGrid, EmptyState, Layout } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { useOwnCrumbs } from './words.tsx';

/** Which guide it is for, when there are several. */
export function ChooseProgramme({ programmes }: { programmes: { code: string; title: string; summary: string }[] }) {
  const { t, href } = usePage();
  return (
    <Layout title={t('contributions.new.title')} lead={t('contributions.choose.lead')} breadcrumbs={useOwnCrumbs()}>
      {programmes.length === 0 && <EmptyState title={t('contributions.choose.none')} />}
      <CardGrid>
        {programmes.map(({ code, title, summary }) => (
          <Card key={code} level={2} title={title} href={href(`/bijdragen/nieuw?programma=${code}`)}>
            <p>{summary}</p>
          </Card>
        ))}
      </CardGrid>
    </Layout>
  );
}
