/** Reads articles of the PolNeAR corpus: their text, and who says what by their annotators. Format: brat standoff, offsets in characters of Unicode. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** UTF-16 offsets into the article's text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Attribution {
  readonly source: readonly Range[];
  readonly content: readonly Range[];
}

export interface Article {
  readonly name: string;
  readonly text: string;
  /** Those that have a source; by the first annotator where several marked the article. */
  readonly attributions: readonly Attribution[];
}

/** @param folder of the corpus @param split "train", "dev" or "test" */
export function articlesOf(folder: string, split: string): readonly Article[] {
  const base = join(folder, 'data', split);
  const annotations = readdirSync(join(base, 'attributions')).sort();
  return readdirSync(join(base, 'text')).sort().map(file => {
    const name = file.slice(0, -'.txt'.length);
    const text = readFileSync(join(base, 'text', file), 'utf8');
    const annotation = annotations.find(candidate => candidate.startsWith(`${name}_`));
    if (!annotation) throw new Error(`${join(base, 'attributions')}: no annotation of ${file}`);
    return { name, text, attributions: attributionsIn(readFileSync(join(base, 'attributions', annotation), 'utf8'), offsetsOf(text)) };
  });
}

/** For each character of Unicode, where it stands in UTF-16. */
function offsetsOf(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}

function attributionsIn(annotation: string, offsets: readonly number[]): readonly Attribution[] {
  const lines = annotation.split(/\r?\n/);
  const spans = new Map(lines.flatMap(line => {
    const [, id, ranges] = /^(T\d+)\t\S+ ([\d ;]+)\t/.exec(line) ?? [];
    return id && ranges ? [[id, rangesOf(ranges, offsets)] as const] : [];
  }));
  return lines.flatMap(line => {
    const parts = (role: string) => [...line.matchAll(new RegExp(String.raw`\b${role}\d*:(T\d+)`, 'g'))].flatMap(([, id = '']) => spans.get(id) ?? []);
    const [source, content] = /^E\d+\t/.test(line) ? [parts('Source'), parts('Content')] : [[], []];
    return source.length > 0 && content.length > 0 ? [{ source, content }] : [];
  });
}

function rangesOf(ranges: string, offsets: readonly number[]): readonly Range[] {
  return ranges.split(';').map(range => {
    const [start = 0, end = 0] = range.split(' ').map(Number);
    return { start: offsets[start] ?? 0, end: offsets[end] ?? 0 };
  });
}
