import { describe, expect, it } from '@jest/globals';
import { fit, pad, widthOf, wrap } from './fit.js';
import { coloured, openPaint } from './paint.js';
import { jsonLine, safe } from './safe.js';
import { table } from './table.js';

const STEERS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const HOSTILE = 'a\x1b[2Jb\x07c\u009b31md\u202egnp\u2066e\x7f\u2028f\ud800g\u{e0041}\r\nh\ti';

describe('text made safe', () => {
  it('shows an escape and hides what would steer, on one line', () => {
    expect(safe(HOSTILE)).toBe('a␛[2Jb␇c�31md�gnp�e␡ f�g� h i');
  });

  it('leaves other text as it is', () => {
    const plain = 'Dr Ò Briain: “25% — 漢字 👩🏽‍⚕️”';
    expect(safe(plain)).toBe(plain);
  });

  it('as JSON holds the same data and nothing that steers', () => {
    const line = jsonLine({ text: HOSTILE });
    expect(line).not.toMatch(STEERS);
    expect(JSON.parse(line)).toEqual({ text: HOSTILE });
  });
});

describe('text fitted to columns', () => {
  it('counts columns, not units', () => {
    expect([widthOf('漢字'), widthOf('e\u0301'), widthOf('👩🏽‍⚕️'), widthOf('“—”')]).toEqual([4, 1, 2, 3]);
  });

  it('cuts between letters and says so', () => {
    expect([fit('picket line', 7), fit('漢字漢字', 5), fit('ab', 2), fit('ab', 0)]).toEqual(['picket…', '漢字…', 'ab', '']);
  });

  it('fills up to the width on either side', () => {
    expect([pad('漢', 4), pad('7', 3, 'right'), pad('abcdef', 4)]).toEqual(['漢  ', '  7', 'abc…']);
  });

  it('wraps at spaces, and breaks a word only when it must', () => {
    expect(wrap('one two threefourfive six', 8)).toEqual(['one two', 'threefou', 'rfive', 'six']);
  });
});

describe('a table', () => {
  const columns = [
    { head: 'WHAT', of: (row: string[]) => row[0] ?? '', least: 4 },
    { head: 'N', of: (row: string[]) => row[1] ?? '', align: 'right' as const },
    { head: 'NOTE', of: (row: string[]) => row[2] ?? '' },
  ];
  const plain = openPaint(false);

  it('lines its columns up and leaves out an empty one', () => {
    expect(table(columns, [['trains', '12', ''], ['bus', '7', '']], null, plain)).toEqual(['WHAT     N', 'trains  12', 'bus      7']);
  });

  it('takes width from the columns that may give it', () => {
    const lines = table(columns, [['outpatient appointments', '5264', '']], 16, plain);
    expect(lines[1]).toBe('outpatien…  5264');
  });

  it('cuts nothing where there is no terminal', () => {
    expect(table(columns, [['x'.repeat(300), '1', 'y']], null, plain)[1]).toContain('x'.repeat(300));
  });
});

describe('colours', () => {
  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: false }, {}, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
    [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
    [{ isTTY: false }, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
  ])('%j with %j: %s', (output, env, expected) => {
    expect(coloured(output, env)).toBe(expected);
  });
});
