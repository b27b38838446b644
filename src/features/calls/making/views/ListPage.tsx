import type { ComponentChildren } from 'preact';
import { Alert, Button, ButtonLink, ConfirmLink, Findings, Layout, usePage } from '../../../../ui/index.ts';
import type { CallProblem } from '../../document/problems/index.ts';
import type { CallDocument } from '../../document/schema.ts';
import type { OwnedCall } from '../access.ts';
import { itemActAt, newItemAt, partAt } from '../addresses.ts';
import { type CallList, type CallPart, type Entry, entriesOf } from '../parts/part.ts';
import { callCrumbs, partTitle, problemFinding } from './words.ts';

interface ListPageProps {
  call: OwnedCall;
  part: CallPart & { list: CallList };
  problems: readonly CallProblem[];
  mayEdit: boolean;
  aside?: ComponentChildren;
}

/** The things of one list, to add to, put in order and take from. */
export function ListPage(props: ListPageProps) {
  const { t, href } = usePage();
  const { call, part, problems, aside } = props;
  const groups = part.list.groups(call.draft);
  const here = problems.filter(({ place }) => place === part.key);
  return (
    <Layout
      title={partTitle(t, part.key)}
      lead={t(`callwork.part.${part.key}.lead`)}
      breadcrumbs={callCrumbs(call, href, t)}
      aside={aside}
      script
    >
      <div class="call-work">
        <Findings
          findings={here.map((one) => ({ ...problemFinding(one, call.code, href, t), place: placeOf(one, props) }))}
        />
        {groups.length === 0 && <First part={part} code={call.code} document={call.draft} />}
        {groups.map(({ group, title }) => (
          <section key={group} id={group || undefined}>
            {title && <h2>{title}</h2>}
            <Group {...props} group={group} title={title} />
          </section>
        ))}
      </div>
    </Layout>
  );
}

function placeOf({ item }: CallProblem, { call, part }: ListPageProps) {
  const { t, href, language } = usePage();
  const thing = item ? part.find(call.draft, item) : undefined;
  return thing && { href: href(partAt(call.code, part.slug, item)), label: part.list.title(thing, { t, language }) };
}

/** What must be there before the list can be. */
function First({ part, code, document }: { part: CallPart; code: string; document: CallDocument }) {
  const { t, href } = usePage();
  const slug = part.key === 'fields' ? 'stappen' : document.rule ? 'voorwaarden' : 'subsidie';
  return (
    <Alert>
      <p>
        {t(`callwork.first.${slug}`)} <a href={href(partAt(code, slug))}>{t('callwork.first.go')}</a>
      </p>
    </Alert>
  );
}

function Group({ call, part, mayEdit, group, title }: ListPageProps & { group: string; title: string }) {
  const { t, href } = usePage();
  const entries = entriesOf(part.list, call.draft).filter((entry) => entry.group === group);
  return (
    <div class="call-work">
      {entries.length === 0 && <p class="note">{t(`callwork.part.${part.key}.none`)}</p>}
      <ol class="plain">
        {entries.map((entry) => (
          <Item key={entry.item} {...{ call, part, mayEdit, entry }} isLast={entry.index === entries.length - 1} />
        ))}
      </ol>
      {mayEdit && (
        <p>
          <ButtonLink
            kind={entries.length === 0 ? 'primary' : 'secondary'}
            href={href(newItemAt(call.code, part.slug, group))}
          >
            {t(`callwork.part.${part.key}.add`)}
            {title && <span class="visually-hidden"> ({title})</span>}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

type ItemProps = Pick<ListPageProps, 'call' | 'part' | 'mayEdit'> & { entry: Entry; isLast: boolean };

function Item({ call, part, mayEdit, entry, isLast }: ItemProps) {
  const { t, href, language } = usePage();
  const words = { t, language };
  const title = part.list.title(entry.thing, words);
  const note = part.list.note?.(entry.thing, words);
  const act = (name: 'omhoog' | 'omlaag' | 'verwijderen') => href(itemActAt(call.code, part.slug, entry.item, name));
  return (
    <li class="task">
      <div>
        <a href={href(partAt(call.code, part.slug, entry.item))}>{title}</a>
        {note && <div class="note">{note}</div>}
      </div>
      {mayEdit && (
        <div class="row">
          {entry.index > 0 && (
            <form method="post" action={act('omhoog')}>
              <Button kind="quiet" label={t('drafts.list.upLabel', { title })}>
                {t('drafts.list.up')}
              </Button>
            </form>
          )}
          {!isLast && (
            <form method="post" action={act('omlaag')}>
              <Button kind="quiet" label={t('drafts.list.downLabel', { title })}>
                {t('drafts.list.down')}
              </Button>
            </form>
          )}
          <ConfirmLink kind="quiet" href={act('verwijderen')}>
            {t('drafts.list.remove')}
            <span class="visually-hidden">: {title}</span>
          </ConfirmLink>
        </div>
      )}
    </li>
  );
}
