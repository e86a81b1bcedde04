/** Gathers what happens within a few milliseconds, so that thousands of readers are written to once for many changes. */

/** Between two deliveries. */
const GATHER_MILLISECONDS = 20;
/** Who adds more than this between two deliveries waits for the next: readers get the chance to take it. */
const MOST_BYTES = 256 * 2 ** 10;

export class Gather {
  #bytes = 0;
  #delivered = -Infinity;
  #next: Promise<void> | null = null;

  constructor(private readonly deliver: () => void) {}

  /** Resolves when more may be added. The first after a quiet while is delivered at once. */
  add(bytes: number): Promise<void> | undefined {
    this.#bytes += bytes;
    this.#next ??= this.soon();
    return this.#bytes > MOST_BYTES ? this.#next : undefined;
  }

  private soon(): Promise<void> {
    const wait = this.#delivered + GATHER_MILLISECONDS - performance.now();
    return new Promise((resolve) => {
      const go = (): void => {
        this.#bytes = 0;
        this.#next = null;
        this.deliver();
        this.#delivered = performance.now();
        resolve();
      };
      if (wait > 0) setTimeout(go, wait);
      else setImmediate(go);
    });
  }
}
