/** The examples of a page of documentation. */
import { readFileSync } from 'node:fs';

/** Texts of the page's blocks in one language, in order. */
export function examplesIn(page: string, language: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]+?)^\`\`\``, 'gm'))].map(([, text]) => text!);
}
