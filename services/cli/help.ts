/** The examples and notes at the foot of each command's help. */

export interface Example { readonly run: string; readonly does: string }

/** "Examples:" and one line each, the commands in one column. */
export function examples(...list: readonly Example[]): string {
  const width = Math.max(...list.map(({ run }) => run.length));
  return ['', 'Examples:', ...list.map(({ run, does }) => `  $ ${run.padEnd(width)}   ${does}`)].join('\n');
}

export function notes(...list: readonly string[]): string {
  return ['', ...list].join('\n');
}

export const EXIT_CODES = notes(
  'Exit codes: 0 done, 1 failed, 2 wrong usage or unreadable input, 130 stopped by Ctrl-C',
  '(the same command then goes on where it was).',
  'Environment: PICKETWIRE_DATA (data folder, .picketwire), LOG_LEVEL, NO_COLOR, FORCE_COLOR,',
  'and the variables of Kafka and Redis; "picketwire doctor" says what is set. Flags win.',
);
