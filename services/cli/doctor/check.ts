/** What the doctor finds: one line for each thing looked at, and what to do where it is not in order. */

export interface Check {
  readonly check: string;
  /** `note`: in order, but worth knowing. */
  readonly state: 'ok' | 'note' | 'wrong';
  readonly says: string;
  /** What to do; absent when there is nothing. */
  readonly do?: string;
}

export const ok = (check: string, says: string): Check => ({ check, state: 'ok', says });
export const note = (check: string, says: string, todo: string): Check => ({ check, state: 'note', says, do: todo });
export const wrong = (check: string, says: string, todo?: string): Check => ({ check, state: 'wrong', says, ...(todo === undefined ? {} : { do: todo }) });
