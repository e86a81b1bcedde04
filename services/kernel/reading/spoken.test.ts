import { describe, expect, test } from '@jest/globals';
import type { Block } from '../core/entry.js';
import { speakerAt, speechIn } from './spoken.js';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, by: null });
const at = (blocks: readonly Block[], block: number, words: string) => {
  const start = blocks[block]?.text.indexOf(words) ?? -1;
  return speakerAt(speechIn({ headline: null, blocks }), { block, start, end: start + words.length });
};

describe('who speaks where a figure stands', () => {
  test('the speaker of the quotation around it', () => {
    expect(at([paragraph('Ada Lark, who runs the depot, said: "We had 40 of 212 in."')], 0, '40 of 212')?.name).toBe('Ada Lark');
  });

  test('the sender of a message', () => {
    expect(at([{ kind: 'message', text: 'I counted 30 at the gate.', by: 'Ada Lark, Leith' }], 0, '30')).toMatchObject({ name: 'Ada Lark', rule: 'sender' });
  });

  test('nobody where the page tells for itself', () => {
    expect(at([paragraph('There were 40 at the gate. "A good show," said Ada Lark.')], 0, '40')).toBeNull();
    expect(at([paragraph('There were 40 at the gate.')], 0, '40')).toBeNull();
  });

  test('three judgements of one verb have one speaker', () => {
    const speech = speechIn({ headline: null, blocks: [paragraph('The inspector, Ada Lark, called wings "foul", "unsafe" and "a disgrace".')] });
    expect(speech?.spoken.map(({ speaker }) => speaker?.name)).toEqual(['Ada Lark', 'Ada Lark', 'Ada Lark']);
  });
});
