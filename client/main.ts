import './saved.ts';
import './elements/budget-table.ts';
import './elements/confirm-dialog.ts';
import './elements/keep-typed.ts';
import './elements/live-findings.ts';
import { forgetAll } from './typed-store.ts';

document.addEventListener('submit', (event) => {
  if (event.target instanceof HTMLFormElement && event.target.action.endsWith('/afmelden')) forgetAll();
});
