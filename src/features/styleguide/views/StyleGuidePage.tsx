import { exampleGroups } from '../../../ui/examples.ts';
import { Layout, usePage } from '../../../ui/index.ts';
import { Colours } from './Colours.tsx';
import { Typography } from './Typography.tsx';

type Group = keyof typeof exampleGroups;

const words: Record<Group, string> = {
  tags: 'styleguide.groups.tags',
  buttons: 'styleguide.groups.buttons',
  alerts: 'styleguide.groups.alerts',
  wayfinding: 'styleguide.groups.wayfinding',
  forms: 'styleguide.groups.forms',
  findings: 'styleguide.groups.findings',
  cards: 'styleguide.groups.cards',
  lists: 'styleguide.groups.lists',
  tables: 'styleguide.groups.tables',
  matrix: 'styleguide.groups.matrix',
  charts: 'styleguide.groups.charts',
  maps: 'styleguide.groups.maps',
  text: 'styleguide.groups.text',
};

const groups = Object.keys(exampleGroups) as Group[];

export function StyleGuidePage() {
  const { t } = usePage();
  return (
    <Layout title={t('styleguide.title')} lead={t('styleguide.lead')} aside={<Contents />} script>
      <h2 id="kleuren">{t('styleguide.colours')}</h2>
      <Colours />
      <h2 id="letters">{t('styleguide.typography')}</h2>
      <Typography />
      {groups.map((group) => (
        <section key={group}>
          <h2 id={group}>{t(words[group])}</h2>
          {exampleGroups[group].map((example) => (
            <div key={example.name} class="example" lang="nl">
              <p class="note">{example.name}</p>
              {example.render()}
            </div>
          ))}
        </section>
      ))}
    </Layout>
  );
}

function Contents() {
  const { t } = usePage();
  const links = [
    ['kleuren', t('styleguide.colours')],
    ['letters', t('styleguide.typography')],
    ...groups.map((group) => [group, t(words[group])] as const),
  ];
  return (
    <nav aria-labelledby="inhoudsopgave">
      <h2 id="inhoudsopgave">{t('styleguide.contents')}</h2>
      <ul>
        {links.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
