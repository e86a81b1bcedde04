import type { EventEmitter } from 'node:events';
import { describe, expect, it, jest } from '@jest/globals';
import { bar, openProgress } from './progress.js';
import { onSignals } from './shutdown.js';

describe('progress', () => {
  function steps(isTTY: boolean): { written: string[]; at: (time: number, done: number) => void; end: () => void } {
    const written: string[] = [];
    let time = 0;
    const progress = openProgress({ isTTY, columns: 60, write: text => written.push(text) }, { label: 'reading', unit: 'entries', now: () => time });
    return { written, at: (now, done) => { time = now; progress.update(done, 10); }, end: () => progress.end() };
  }

  it('says nothing about a short job elsewhere, then a line every few seconds', () => {
    const { written, at } = steps(false);
    at(100, 1); at(2900, 2); at(3100, 3); at(3200, 4); at(6200, 5);
    expect(written).toEqual(['reading  3 of 10 entries\n', 'reading  5 of 10 entries\n']);
  });

  it('redraws one line on a terminal, within its width, and clears it at the end', () => {
    const { written, at, end } = steps(true);
    at(0, 5); at(10, 6); end();
    expect(written).toHaveLength(2);
    expect(written[0]).toMatch(/^\r\x1b\[2Kreading {2}━{12}─{12} {2}5 of 10/);
    expect(written[0]!.length).toBeLessThan(60 + 6);
    expect(written[1]).toBe('\r\x1b[2K');
  });

  it('keeps the bar within its ends', () => {
    expect([bar(-1, 4), bar(0.5, 4), bar(7, 4)]).toEqual(['────', '━━──', '━━━━']);
  });
});

describe('shutdown', () => {
  function withExit(test: (exits: number[]) => void): void {
    const exits: number[] = [];
    const spy = jest.spyOn(process, 'exit').mockImplementation((code => { exits.push(Number(code)); }) as typeof process.exit);
    try { test(exits); } finally { spy.mockRestore(); }
  }

  it('stops cleanly at the first Ctrl-C and at once at the second', () => withExit(exits => {
    const shutdown = onSignals();
    (process as EventEmitter).emit('SIGINT');
    expect([shutdown.signal.aborted, shutdown.reason, exits]).toEqual([true, 'interrupt', []]);
    (process as EventEmitter).emit('SIGINT');
    expect(exits).toEqual([130]);
    shutdown.release();
  }));

  it('keeps the first reason', () => withExit(() => {
    const shutdown = onSignals();
    shutdown.stop('quit');
    shutdown.stop('terminate');
    expect(shutdown.reason).toBe('quit');
    shutdown.release();
  }));

  it('cuts a stop short that takes too long, and says so', () => withExit(exits => {
    jest.useFakeTimers();
    const said: string[] = [];
    const shutdown = onSignals({ within: 2000, say: line => said.push(line) });
    shutdown.stop('terminate');
    jest.advanceTimersByTime(2001);
    expect([exits, said.join()]).toEqual([[1], expect.stringContaining('longer than 2 s')]);
    shutdown.release();
    jest.useRealTimers();
  }));

  it('takes its handlers back', () => {
    const before = process.listenerCount('SIGINT');
    onSignals().release();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
