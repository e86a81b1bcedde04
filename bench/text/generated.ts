/** Generated live blogs for benchmarks: entries of about 800 bytes as events, one in five with a figure, the same for every run. */
import type { BlogId, EntryId } from '../../services/kernel/core/entry.js';
import type { EntryPublished } from '../../services/kernel/core/events.js';

const QUIET = [
  'The rain has eased off a little and people are sharing flasks of tea beside the gate.',
  'Drivers sound their horns as they pass, and somebody has brought a dog in a knitted coat.',
  'The talks that were due to start in the afternoon have been put back again, we are told.',
  'Our reporter has been speaking to people on their way to work about what they make of it all.',
  'Music is playing from a speaker near the entrance, and the banners are being tied to the railings.',
  'Ministers are expected to make a statement later, though nobody will say at what time.',
  'A delivery van waited for a while at the corner before it turned round and left.',
  'There are more photographs from the north coming in, which we will bring you shortly.',
];
const PLACES = ['Ashford', 'Burnley', 'Carlisle', 'Dundee', 'Exeter', 'Falkirk', 'Grimsby', 'Hexham'];

/** The n-th event of `blogs` blogs that run side by side. */
export function generatedEvent(n: number, blogs: number): EntryPublished {
  const blog = `blog-${n % blogs}` as BlogId;
  const turn = Math.floor(n / blogs);
  return {
    type: 'published',
    blog,
    entry: {
      blog, id: `entry-${String(turn).padStart(7, '0')}` as EntryId, revision: 1, order: `b${String(turn).padStart(7, '0')}V`, date: '2024-03-04',
      time: `${String(Math.floor(turn / 60) % 24).padStart(2, '0')}:${String(turn % 60).padStart(2, '0')}`, scope: 'England',
      headline: `The morning at the gate, part ${turn}`, authors: ['Rowan Ellery'], blocks: paragraphs(n, turn), keyEvent: false, pinned: false, sourceLine: turn * 12,
    },
  };
}

function paragraphs(n: number, turn: number): { kind: 'paragraph'; text: string; by: null }[] {
  const quiet = [0, 1, 2, 3, 4, 5, 6].map((step) => QUIET[(n * 7 + turn * 3 + step * 5) % QUIET.length] ?? '');
  const texts = [quiet.slice(0, 4).join(' '), [...(n % 5 === 0 ? [figure(n, turn)] : quiet.slice(4, 5)), ...quiet.slice(5)].join(' ')];
  return texts.map((text) => ({ kind: 'paragraph', text, by: null }));
}

function figure(n: number, turn: number): string {
  const place = PLACES[(n + turn) % PLACES.length] ?? '';
  const value = 20 + ((n * 31 + turn * 17) % 900);
  switch (Math.floor(n / 5) % 3) {
    case 0: return `${value} staff were on strike today at ${place} Hospital, the trust said.`;
    case 1: return `${value} operations were cancelled at ${place} Hospital, the trust said.`;
    default: return `"We have ${value} members out here and nobody wants to be", said Robin Marsh, a porter at ${place} Hospital.`;
  }
}

/** What a person would copy from the page of one blog: its entries newest first, each under its time. */
export function generatedDump(blog: number, blogs: number, entries: number): string {
  const posts = Array.from({ length: entries }, (_, turn) => postOf(generatedEvent(blog + turn * blogs, blogs)));
  return ['Strike day at the gates: what happens as it happens', 'Monday 4 March 2024', '', ...posts.reverse()].join('\n');
}

function postOf({ entry: { time, headline, blocks } }: EntryPublished): string {
  return [time, headline, ...blocks.map(({ text }) => text), ''].join('\n');
}
