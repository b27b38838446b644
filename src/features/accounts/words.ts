import type { Role } from '../../platform/viewer.ts';
import type { PasswordProblem } from './rules/password.ts';

/** Keys of the words for values that code knows by a short name. */
export const roleWords: Record<Role, string> = {
  viewer: 'accounts.role.viewer',
  editor: 'accounts.role.editor',
  publisher: 'accounts.role.publisher',
  administrator: 'accounts.role.administrator',
};

export const roleHints: Record<Role, string> = {
  viewer: 'accounts.roleHint.viewer',
  editor: 'accounts.roleHint.editor',
  publisher: 'accounts.roleHint.publisher',
  administrator: 'accounts.roleHint.administrator',
};

export const passwordWords: Record<PasswordProblem, string> = {
  tooShort: 'accounts.problem.tooShort',
  tooLong: 'accounts.problem.tooLong',
  aboutYou: 'accounts.problem.aboutYou',
  tooCommon: 'accounts.problem.tooCommon',
};
