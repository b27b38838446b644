import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import type { ThemePart } from '../../themes/index.ts';
import { type Fitted, fitting, inUse } from './fitting.ts';
import { fits, newestOf } from './published.ts';
import { selectNewest } from './published-store.ts';
import { CallsSection } from './views/CallsSection.tsx';

type Needs = Pick<Services, 'db' | 'clock'>;

const shown = 5;

/** For the page of a measure: the calls that may pay for it, those one can still apply to first. Null when there are none. */
export const callsForMeasure =
  ({ db, clock }: Needs) =>
  async (measure: Fitted): Promise<VNode | null> => {
    const calls = (await selectNewest(db)).filter((call) => fitting(newestOf(call).document, measure));
    const now = clock.now();
    const some = inUse(calls, now).slice(0, shown);
    return some.length === 0 ? null : <CallsSection calls={some} title="callnews.fitting.title" now={now} />;
  };

/** For the page of a theme: its calls. */
export const themeCalls = ({ db, clock }: Needs): ThemePart => ({
  counted: 'callnews.theme.counted',
  async count() {
    const counts = new Map<string, number>();
    for (const call of await selectNewest(db)) {
      if (call.withdrawnAt) continue;
      for (const theme of new Set(newestOf(call).document.themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    }
    return counts;
  },
  async show(theme) {
    const calls = (await selectNewest(db)).filter((call) => fits(newestOf(call).document, { theme }));
    const now = clock.now();
    const some = inUse(calls, now).slice(0, shown);
    return some.length === 0 ? null : <CallsSection calls={some} title="callnews.theme.title" {...{ theme, now }} />;
  },
});
