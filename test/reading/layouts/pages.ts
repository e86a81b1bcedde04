/** Lays posts out on a page, and says where each of them begins. */
import fc from 'fast-check';
import { ARRANGEMENTS } from './arrangements.js';
import { CLOCKS, plain } from './clocks.js';
import { posts, type Post } from './posts.js';

export interface PrintedPage {
  readonly name: string;
  readonly text: string;
  /** 1-based line and "HH:MM" of every post, in the order of the page. */
  readonly posts: readonly { readonly line: number; readonly time: string }[];
}

interface Frame { readonly head: readonly string[]; readonly between: readonly string[]; readonly gap: boolean; readonly newestFirst: boolean; readonly foot: readonly string[] }

const HEADS: readonly (readonly string[])[] = [
  ['Harbour strike – live updates'],
  ['The Evening Gull', 'Harbour strike LIVE: crews walk out for a second day', 'By Jo Bloggs', '16 May 2023'],
  ['Harbour strike: as it happened', 'Crews walked out for a second day, and talks are off.', '16 May 2023'],
  ['Home | News | Sport', 'Live: harbour strike, day two', 'Live reporting', 'All times stated are UK'],
];
const BETWEEN: readonly (readonly string[])[] = [[], ['Share'], ['* * *'], ['Advertisement'], ['Image source, Jo Bloggs/PA'], ['Share this post', 'Copy link'], ['Allow X content?', 'Accept and continue']];
const FEET: readonly (readonly string[])[] = [[], ['Share', 'More on this story'], ['© 2023 The Evening Gull']];

const frame: fc.Arbitrary<Frame> = fc.record({ head: fc.constantFrom(...HEADS), between: fc.constantFrom(...BETWEEN), gap: fc.boolean(), newestFirst: fc.boolean(), foot: fc.constantFrom(...FEET) });

/** Pages in one arrangement, in every other way at random. */
export function pagesIn(arrangement: string, clockNames: readonly string[] = CLOCKS.map(({ name }) => name)): fc.Arbitrary<PrintedPage> {
  return fc.tuple(posts, fc.constantFrom(...CLOCKS.filter(({ name }) => clockNames.includes(name))), frame)
    .map(([list, clock, around]) => printed(arrangement, `${arrangement} with ${clock.name}`, list, clock.print, around));
}

function printed(arrangement: string, name: string, list: readonly Post[], stamp: (at: number) => string, { head, between, gap, newestFirst, foot }: Frame): PrintedPage {
  const arrange = ARRANGEMENTS[arrangement]!;
  const lines: string[] = [...head.flatMap(line => [line, '']), ''];
  const starts: { line: number; time: string }[] = [];
  for (const post of newestFirst ? list.toReversed() : list) {
    starts.push({ line: lines.length + 1, time: plain(post.at) });
    const own = [...arrange(post, stamp(post.at), list.indexOf(post) + 1), ...between];
    lines.push(...own.flatMap(line => gap ? [line, ''] : [line]), '');
  }
  return { name, text: [...lines, ...foot].join('\n'), posts: starts };
}
