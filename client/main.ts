import './saved.ts';
import './elements/budget-table.ts';
import './elements/confirm-dialog.ts';
import './elements/keep-typed.ts';
import './elements/live-findings.ts';
import './elements/word-suggestions.ts';
import { forget, forgetAll, keyOf, markSent } from './typed-store.ts';

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  if (event.target.action.endsWith('/afmelden')) forgetAll();
  const { settles } = event.target.dataset;
  if (settles) markSent(keyOf(location.pathname, settles));
});

// Who chooses to leave what was typed must not find it in the form again.
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest('form[data-settles] a[href]:not([href^="#"])') : null;
  const settles = link?.closest('form')?.dataset['settles'];
  if (settles) forget(keyOf(location.pathname, settles));
});
