import { Fieldset } from '../../../../ui/forms/Form.tsx';
import { usePage } from '../../../../ui/page.ts';
import { type CodeList, pillars, synergies } from '../../document/codes.ts';
import type { PartFields } from '../part.ts';
import { Control } from './controls.tsx';
import { definePart } from './define.ts';
import type { Columns } from './field.ts';
import { wholePlan as place } from './places.ts';
import { prose } from './texts.ts';
import { codeLabel } from './words.ts';

const lists = { pillar: pillars, synergy: synergies } as const satisfies Partial<Record<CodeList, readonly string[]>>;
const reason = prose();
const fields: Columns = Object.fromEntries([...pillars, ...synergies].map((code) => [`leftOut.${code}`, reason]));

/** Why a pillar or a synergy is left out on purpose: a blank with a reason is a choice. */
export const leftOut = definePart(
  { slug: 'weggelaten', key: 'leftOut', place, checks: ['pillar-blank', 'synergy-blank'], fields },
  (_plan, props) => <Reasons {...props} />,
);

function Reasons({ answers, errors }: PartFields) {
  const { t } = usePage();
  return (
    <>
      {(['pillar', 'synergy'] as const).map((list) => (
        <Fieldset key={list} legend={t(`builder.leftOut.group.${list}`)}>
          {lists[list].map((code) => (
            <Control
              key={code}
              field={reason}
              name={`leftOut.${code}`}
              label={codeLabel(t, list, code)}
              {...{ answers, errors }}
            />
          ))}
        </Fieldset>
      ))}
    </>
  );
}
