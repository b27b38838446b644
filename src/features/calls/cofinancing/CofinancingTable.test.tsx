import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakePage, render } from '../../../ui/testing.tsx';
import { CofinancingTable } from './CofinancingTable.tsx';
import { computeCofinancing } from './compile.ts';

const cofinancing = computeCofinancing(
  {
    grants: [{ kind: 'matching', subsidy: '1', own: '2' }],
    ceilings: [{ kind: 'right', beyond: { percent: '50', envelope: '15000000.00' } }],
    rights: { envelope: '150000000.00', key: [{ indicator: 'inhabitants', weight: '1' }] },
    advance: '80',
  },
  {
    ...{ costs: [{ type: null, cents: 90_000_000n }], units: {}, otherFunding: 0n, inhabitants: 10_000n },
    ...{ right: 22_627_360n, granted: 0n, available: null, availableBeyond: null },
  },
);

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the table of a computation', () => {
  it('says each step with its numbers, what it adds or takes, and what that makes', () => {
    const text = textOf(render(<CofinancingTable cofinancing={cofinancing} />));
    assert.match(
      text,
      /Voor elke 2 euro eigen geld is er 1 euro subsidie\. Dat is 1\/3 van € 900\.000\. \+ € 300\.000,00 € 300\.000,00/,
    );
    assert.match(text, /hoogstens het trekkingsrecht: € 226\.273,60\. − € 73\.726,40 € 226\.273,60/);
    assert.match(
      text,
      /dekt € 678\.820,80 van € 900\.000 aan kosten\. Van de overige € 221\.179,20 is er 50 % extra subsidie\./,
    );
    assert.match(
      text,
      /Subsidie € 336\.863,20 .*Eigen aandeel € 563\.136,80 .*Voorschot € 269\.490,56 .*eindafrekening € 67\.372,64/,
    );
    assert.match(text, /eigen berekening/);
  });

  it('leaves out that it is ours when it stands in a decision, and speaks English', () => {
    const text = textOf(render(<CofinancingTable cofinancing={cofinancing} isDecided />, fakePage({}, 'en')));
    assert.match(text, /For every 2 euro of own money there is 1 euro of subsidy\. That is 1\/3 of €900,000\./);
    assert.doesNotMatch(text, /own computation/);
  });

  it('says of sub-ceilings what is left for other costs', () => {
    const limited = computeCofinancing(
      {
        grants: [{ kind: 'share', percent: '80' }],
        costTypes: [
          { code: 'work', title: 'Werking', isEligible: true },
          { code: 'study', title: 'Studie', isEligible: true, atMost: '12.5' },
          { code: 'building', title: 'Gebouw', isEligible: true, atMost: '20' },
        ],
      },
      {
        costs: ['work', 'study', 'building'].map((type) => ({ type, cents: 10_000n })),
        ...{ units: {}, otherFunding: 0n, inhabitants: null, right: null, granted: 0n },
        ...{ available: null, availableBeyond: null },
      },
    );
    const text = textOf(render(<CofinancingTable cofinancing={limited} />));
    assert.match(text, /Hoogstens 12,5 % van de subsidie mag naar “Studie” gaan\. De kosten daarvoor zijn € 100\./);
    assert.match(
      text,
      /Minstens 67,5 % van de subsidie gaat dus naar andere kosten\. Die zijn € 100: de subsidie is hoogstens € 148,14\./,
    );
  });
});
