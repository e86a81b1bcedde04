/** Running text: what no other shape takes. */
import type { Found } from './shape.js';

export function paragraph(lines: readonly string[], at: number): Found {
  return { blocks: [{ kind: 'paragraph', text: lines[at] ?? '', by: null }], next: at + 1 };
}
