/** Single keys from a terminal: Space, q, Ctrl-C. Elsewhere there are none. */

export interface KeyActions { readonly pause: () => void; readonly quit: () => void; readonly interrupt: () => void }

/** Answers how to stop listening; the terminal then reads lines again. */
export function onKeys(input: NodeJS.ReadStream, { pause, quit, interrupt }: KeyActions): () => void {
  if (!input.isTTY) return () => {};
  const pressed = (keys: string): void => {
    for (const key of keys) {
      if (key === ' ') pause();
      else if (key === 'q' || key === 'Q' || key === '\x04') quit();
      else if (key === '\x03') interrupt();
    }
  };
  input.setRawMode(true).setEncoding('utf8').on('data', pressed).resume();
  return () => { input.off('data', pressed).setRawMode(false).pause(); };
}
