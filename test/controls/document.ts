/** The examples of a document in docs/, so that tests run what readers copy. */
import { readFileSync } from 'node:fs';

/** The code under each `##` heading that has some, in the order of the document. */
export function examplesOf(path: string): ReadonlyMap<string, readonly string[]> {
  const sections = readFileSync(path, 'utf8').split(/^## /m).slice(1).map((section) => [section.slice(0, section.indexOf('\n')), codeIn(section)] as const);
  return new Map(sections.filter(([, code]) => code.length > 0));
}

/** The code under a heading; throws where it is not exactly `count` examples, so that none is left out. */
export function examplesUnder(path: string, heading: string, count: number): readonly string[] {
  const code = examplesOf(path).get(heading) ?? [];
  if (code.length !== count) throw new Error(`${path}, ${heading}: ${code.length} examples, not ${count}`);
  return code;
}

function codeIn(section: string): readonly string[] {
  return [...section.matchAll(/^```\w+\n([^]+?)^```/gm)].map(([, code]) => code!);
}
