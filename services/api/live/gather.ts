/** Gathers what happens within a few milliseconds, so that thousands of readers are written to once for many changes. */

/** From one delivery to the next: two thousand readers are written to in about half of it. */
const GATHER_MILLISECONDS = 40;
/** Who adds more than this between two deliveries waits for the next: readers get the chance to take it. */
const MOST_BYTES = 256 * 2 ** 10;

export class Gather {
  #bytes = 0;
  /** When the next delivery may begin. */
  #due = -Infinity;
  #next: Promise<void> | null = null;

  constructor(private readonly deliver: () => void) {}

  /** Resolves when more may be added. The first after a quiet while is delivered at once. */
  add(bytes: number): Promise<void> | undefined {
    this.#bytes += bytes;
    this.#next ??= this.soon();
    return this.#bytes > MOST_BYTES ? this.#next : undefined;
  }

  private soon(): Promise<void> {
    const wait = this.#due - performance.now();
    return new Promise((resolve) => {
      const go = (): void => {
        this.#bytes = 0;
        this.#next = null;
        this.#due = performance.now() + GATHER_MILLISECONDS;
        this.deliver();
        resolve();
      };
      if (wait > 0) setTimeout(go, wait);
      else setImmediate(go);
    });
  }
}
