import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formats } from '../../../platform/formats.ts';
import { translator } from '../../../platform/i18n.ts';
import type { CofinancingRule } from '../cofinancing/rule.ts';
import { readCalls, readFiles } from '../content/read.ts';
import { describeRule, supportOf } from './describe-rule.ts';

const said = (rule: CofinancingRule) => {
  const { gives, limits, pays } = describeRule(rule, translator('nl'), formats('nl'));
  // A space that does not break belongs to the amount, not to the sentence.
  return [...gives, ...limits, ...pays].map((sentence) => sentence.replaceAll('\u00a0', ' '));
};

describe('a rule in words', () => {
  it('says what the Kopenhagenplan gives', () => {
    const plan = readCalls(readFiles().files).find(({ code }) => code === 'fietspaden-kopenhagen')!;
    assert.deepEqual(said(plan.versions[2]!.document.rule!), [
      'U krijgt 1 euro voor elke 2 euro die u zelf betaalt. Dat is 33,33 % van de kosten.',
      'Ten hoogste uw trekkingsrecht.',
      'Van de kosten boven wat uw trekkingsrecht dekt, krijgt u 50 %.',
      'Daarvoor is er apart € 15.000.000. Wie eerst komt, krijgt eerst.',
      '€ 150.000.000 wordt als trekkingsrechten verdeeld naar: het aantal inwoners.',
      'Bij de toekenning krijgt u 80 % als voorschot, de rest na de eindafrekening.',
    ]);
  });

  it('has a sentence for every part that a rule can have', () => {
    const rule: CofinancingRule = {
      grants: [
        { kind: 'share', percent: '12.5', costs: ['staff'] },
        { kind: 'units', unit: 'pole', title: 'laadpaal', price: '1000.00', percent: '50', maximum: 20 },
        { kind: 'inhabitants', amount: '0.15' },
        { kind: 'fixed', amount: '35000.00', from: 25000, below: 100001 },
        { kind: 'fixed', amount: '15000.00', below: 25000 },
        { kind: 'whole-right' },
      ],
      costTypes: [
        { code: 'staff', title: 'Personeel', isEligible: true, atMost: '20' },
        { code: 'vat', title: 'Btw', isEligible: false },
      ],
      ceilings: [
        { kind: 'applicant', amount: '20000.00' },
        { kind: 'unit', unit: 'pole', title: 'laadpaal', amount: '900.50' },
        { kind: 'inhabitant', amount: '22.62736' },
        { kind: 'cost', percent: '80' },
      ],
      ownShare: '20',
      cumulation: { isAllowed: true, atMost: '90' },
      minimum: '500.00',
      rights: {
        envelope: '100.00',
        key: [
          { indicator: 'inhabitants', weight: '4' },
          { indicator: 'gemeentefonds', weight: '1' },
        ],
      },
    };
    assert.deepEqual(said(rule), [
      'U krijgt 12,5 % van de kosten voor Personeel.',
      'U krijgt 50 % van € 1.000 voor elke laadpaal, voor ten hoogste 20.',
      'U krijgt 0,15 euro voor elke inwoner.',
      'U krijgt een vast bedrag van € 35.000 van 25.000 tot 100.001 inwoners.',
      'U krijgt een vast bedrag van € 15.000 bij minder dan 25.000 inwoners.',
      'U krijgt uw hele trekkingsrecht.',
      'Een aanvrager krijgt ten hoogste € 20.000, voor al zijn projecten samen.',
      'Elke laadpaal krijgt ten hoogste € 900,50.',
      'Ten hoogste 22,62736 euro voor elke inwoner.',
      'Ten hoogste 80 % van de kosten.',
      'U draagt zelf minstens 20 % van de kosten.',
      'Ten hoogste 20 % van de subsidie gaat naar: Personeel.',
      'Deze kosten tellen mee: Personeel.',
      'Deze kosten tellen niet mee: Btw.',
      'Geld van anderen voor dezelfde kosten mag.',
      'De subsidie en het geld van anderen zijn samen ten hoogste 90 % van de kosten.',
      'Onder € 500 wordt niets gegeven.',
      '€ 100 wordt als trekkingsrechten verdeeld naar: 80 % naar het aantal inwoners, 20 % naar gemeentefonds.',
    ]);
    assert.deepEqual(supportOf(rule), ['share', 'units', 'inhabitants', 'fixed', 'right']);
    assert.deepEqual(supportOf(undefined), ['unknown']);
  });
});
