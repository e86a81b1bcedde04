/** Random numbers that a seed brings back: mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed of this run: PICKETWIRE_TEST_SEED brings an earlier one back. */
export function seedOfRun(): number {
  return Number(process.env.PICKETWIRE_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
}
