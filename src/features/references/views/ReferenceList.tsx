import { formats } from '../../../platform/formats.ts';
import { Alert, Tag, usePage } from '../../../ui/index.ts';
import type { Standing } from '../store.ts';
import { registerAt } from './paths.ts';
import { OfficialLink, StateTag } from './state.tsx';

export interface ReferenceListProps {
  references: readonly Standing[];
  /** Of the heading above the list; without one it is a line of its own, as between the sections of a long page. */
  level?: 2 | 3 | 4 | 5;
}

/** The rules that a text leans on, outside that text: each with its state today, whose it is and where it stands. */
export function ReferenceList({ references, level }: ReferenceListProps) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  if (references.length === 0) return null;
  const Heading = level && (`h${level}` as 'h3');
  const title = t('references.list.title');
  const needsCare = references.some(({ state }) => state === 'expired' || state === 'changed');
  return (
    <div class="references">
      {Heading ? (
        <Heading>{title}</Heading>
      ) : (
        <p>
          <b>{title}</b>
        </p>
      )}
      {needsCare && <Alert kind="warning" title={t('references.list.attention')} />}
      <ul>
        {references.map(({ id, title, owner, address, state, marks, check, isExample }) => (
          <li key={id}>
            <a href={href(`${registerAt}/${id}`)}>{title}</a>, {owner} <StateTag state={state} />{' '}
            {isExample && <Tag>{t('references.example')}</Tag>}
            <br />
            <span class="note">
              {state === 'expired' && marks[0]
                ? t('references.list.endedOn', { since: date(marks[0].since) })
                : check
                  ? t('references.list.checkedOn', { on: date(check.at) })
                  : t('references.list.neverChecked')}{' '}
              <OfficialLink address={address}>{t('references.list.official')}</OfficialLink>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
