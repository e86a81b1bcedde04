import { describe, expect, it, test } from '@jest/globals';
import { turnsOf, type Stamped } from './minutes.js';
import { timeline, type Share } from './timeline.js';

const at = (time: string | null, date: string | null = '2016-04-26'): Stamped => ({ time, date });
const minute = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

describe('turns of a feed', () => {
  test.each<[string, readonly (string | null)[], readonly (number | string)[]]>([
    ['printed times', ['08:00', '08:30', '10:00'], ['08:00', '08:30', '10:00']],
    ['an even share between neighbours for those without', ['08:00', null, null, '08:30'], ['08:00', '08:10', '08:20', '08:30']],
    ['a minute each before the first time and after the last', [null, null, '08:00', null, null], ['07:58', '07:59', '08:00', '08:01', '08:02']],
    ['no step back for an earlier time shown later', ['08:00', '09:00', '07:30', '09:10'], ['08:00', '09:00', '09:00', '09:10']],
  ])('are %s', (_promise, times, expected) => {
    const { kind, minutes } = turnsOf(times.map(time => at(time, null)));
    expect(kind).toBe('day');
    expect(minutes).toEqual(expected.map(clock => minute(String(clock))));
  });

  it('are a minute an entry where no time is printed', () => {
    expect(turnsOf([at(null), at(null), at(null)])).toEqual({ kind: 'steps', minutes: [0, 1, 2] });
  });

  it('go on after midnight, with dates and without', () => {
    const bare = turnsOf([at('23:50', null), at('00:10', null)]);
    const dated = turnsOf([at('23:50'), at('00:10', '2016-04-27')]);
    expect(bare.minutes[1]! - bare.minutes[0]!).toBe(20);
    expect(dated.minutes[1]! - dated.minutes[0]!).toBe(20);
    expect(dated.kind).toBe('calendar');
  });
});

function share(name: string, feed: readonly Stamped[], missing: readonly (number | null)[] = feed.map((_, index) => index)): Share<string> {
  return { turns: turnsOf(feed), items: missing.map((place, index) => ({ item: place === null ? `${name} change ${index}` : `${name}${place}`, at: place })) };
}

const shown = (blogs: readonly (readonly Share<string>[])[]) => timeline(blogs).map(({ minute, item }) => `${minute} ${item}`);

describe('the clock of a replay', () => {
  it('begins with the first entry and keeps printed gaps', () => {
    expect(shown([[share('a', [at('08:00'), at('08:30'), at('13:00')])]])).toEqual(['0 a0', '30 a1', '300 a2']);
  });

  it('begins at the first entry that the log lacks', () => {
    expect(shown([[share('a', [at('08:00'), at('08:30'), at('13:00')], [1, 2])]])).toEqual(['0 a1', '270 a2']);
  });

  it('interleaves blogs of one day by their times', () => {
    expect(shown([[share('a', [at('08:00'), at('09:00')])], [share('b', [at('08:20'), at('09:20')])]])).toEqual(['0 a0', '20 b0', '60 a1', '80 b1']);
  });

  it('puts a blog without a date on the first dated day, and one without times at the start', () => {
    expect(shown([[share('a', [at('08:00'), at('08:02')])], [share('b', [at('08:01', null)])], [share('c', [at(null, null), at(null, null)])]]))
      .toEqual(['0 a0', '0 c0', '1 b0', '1 c1', '2 a1']);
  });

  it('lets a night pass in an hour, and keeps a short gap over midnight', () => {
    const night = [at('22:00'), at('07:00', '2016-04-27'), at('12:00', '2016-04-27')];
    expect(shown([[share('a', night)]])).toEqual(['0 a0', '60 a1', '360 a2']);
    expect(shown([[share('a', [at('23:50'), at('00:10', '2016-04-27')])]])).toEqual(['0 a0', '20 a1']);
  });

  it('brings revisions with the next new entry, the last with the last', () => {
    expect(shown([[share('a', [at('08:00'), at('09:00'), at('10:00')], [null, 1, 2, null])]])).toEqual(['0 a change 0', '0 a1', '60 a2', '60 a change 3']);
  });

  it('brings changes at once where nothing new comes', () => {
    expect(shown([[share('a', [at('08:00')], [null])], [share('b', [at('09:00')])]])).toEqual(['0 a change 0', '0 b0']);
  });

  it('lets a later dump of a blog follow the earlier one', () => {
    const first = share('a', [at('08:00'), at('10:00')]);
    const later = share('b', [at('07:00'), at('08:00'), at('10:00'), at('10:30')], [0, null, 3]);
    expect(shown([[first, later]])).toEqual(['0 a0', '120 a1', '120 b0', '150 b change 1', '150 b3']);
  });
});
