/** Colours and weights, or none: NO_COLOR and FORCE_COLOR go before what the output is. */

export type Tone = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';
export type Paint = (tone: Tone, text: string) => string;

const CODES: Readonly<Record<Tone, readonly [number, number]>> = {
  bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], magenta: [35, 39], cyan: [36, 39],
};

/** no-color.org and force-color.org: a set NO_COLOR (not empty) turns colours off; FORCE_COLOR turns them on ("0" and "false" off). */
export function coloured(output: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return Boolean(output.isTTY) && env['TERM'] !== 'dumb';
}

export function openPaint(enabled: boolean): Paint {
  if (!enabled) return (_tone, text) => text;
  return (tone, text) => `\x1b[${CODES[tone][0]}m${text}\x1b[${CODES[tone][1]}m`;
}
