/** The ways in which pages print a time of day. */

const two = (n: number): string => String(n).padStart(2, '0');
const onDial = (minutes: number): number => ((Math.floor(minutes / 60) + 11) % 12) + 1;
const half = (minutes: number): 'a' | 'p' => minutes < 720 ? 'a' : 'p';

/** "HH:MM", as a reading gives it. */
export const plain = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export interface ClockStyle { readonly name: string; readonly print: (minutes: number) => string }

export const CLOCKS: readonly ClockStyle[] = [
  { name: '16:36', print: plain },
  { name: '16.36', print: at => plain(at).replace(':', '.') },
  { name: '16:36:07', print: at => `${plain(at)}:07` },
  { name: '4.36pm', print: at => `${onDial(at)}.${two(at % 60)}${half(at)}m` },
  { name: '4:36 PM', print: at => `${onDial(at)}:${two(at % 60)} ${half(at).toUpperCase()}M` },
  { name: '4:36 p.m.', print: at => `${onDial(at)}:${two(at % 60)} ${half(at)}.m.` },
  { name: '16:36 GMT', print: at => `${plain(at)} GMT` },
  { name: '4.36pm BST', print: at => `${onDial(at)}.${two(at % 60)}${half(at)}m BST` },
  { name: '4:36 p.m. PT', print: at => `${onDial(at)}:${two(at % 60)} ${half(at)}.m. PT` },
  { name: '4:36 PM CDT', print: at => `${onDial(at)}:${two(at % 60)} ${half(at).toUpperCase()}M CDT` },
  { name: '1636 hrs', print: at => `${plain(at).replace(':', '')} hrs` },
  { name: '4pm on the hour', print: at => at % 60 === 0 ? `${onDial(at)}${half(at)}m` : `${onDial(at)}.${two(at % 60)}${half(at)}m` },
];
