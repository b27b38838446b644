import {
  Actions,
  Button,
  CheckboxGroup,
  type Choice,
  Form,
  Layout,
  type Pillar,
  pillars,
  usePage,
} from '../../../ui/index.ts';
import { themePath } from '../subject.ts';

interface ListedTheme {
  code: string;
  name: string;
  pillar: string;
  /** What there is about it, in words: "3 plannen". */
  holds: string[];
}

const pillarWords: Record<Pillar, string> = {
  'quality-of-life': 'ui.pillars.quality-of-life',
  economy: 'ui.pillars.economy',
  solidarity: 'ui.pillars.solidarity',
  care: 'ui.pillars.care',
  governance: 'ui.pillars.governance',
};

export function ThemesPage({ themes, chosen }: { themes: ListedTheme[]; chosen: readonly string[] }) {
  const { t, href, viewer } = usePage();
  return (
    <Layout title={t('themes.list.title')} lead={t('themes.list.lead')}>
      <p>{t(viewer ? 'themes.list.keptInAccount' : 'themes.list.keptInBrowser')}</p>
      <Form action={href('/themas')}>
        {pillars.map((pillar) => (
          <div key={pillar} class={`pillar-${pillar}`}>
            <CheckboxGroup
              name={`thema-${pillar}`}
              label={t(pillarWords[pillar])}
              choices={themes.filter((theme) => theme.pillar === pillar).map(asChoice)}
              values={chosen}
              columns
              required
            />
          </div>
        ))}
        <Actions>
          <Button>{t('themes.list.save')}</Button>
        </Actions>
      </Form>
    </Layout>
  );

  function asChoice({ code, name, holds }: ListedTheme): Choice {
    return {
      value: code,
      label: name,
      hint: (
        <a href={href(themePath(code))}>
          {holds.length > 0 ? holds.join(', ') : t('themes.list.nothingYet')}
          <span class="visually-hidden"> {t('themes.list.about', { theme: name })}</span>
        </a>
      ),
    };
  }
}
