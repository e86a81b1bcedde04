/** Says honestly what a later version brings. */
import { PicketwireError } from '../../kernel/core/errors.js';

export function notYet(what: string, instead: string): PicketwireError {
  return new PicketwireError('not-in-this-version', `${what} is not in this version: it comes with a later one. Until then ${instead}.`, { what });
}
