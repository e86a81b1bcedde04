/** Owns time and every wait of a schedule: what happens next is decided by due times alone, never by the machine. */

interface Due { readonly at: number; readonly order: number; readonly act: () => void }

export class Scheduler {
  /** Virtual milliseconds. */
  now = 0;
  steps = 0;
  #order = 0;
  readonly #heap: Due[] = [];

  after(milliseconds: number, act: () => void): void {
    push(this.#heap, { at: this.now + milliseconds, order: this.#order++, act });
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => { this.after(milliseconds, resolve); });
  }

  /** Goes on until `done` says so, nothing is left to happen, or `steps` more were made; false in the last two cases. */
  async run(done: () => boolean, steps: number): Promise<boolean> {
    for (let left = steps; left > 0; left--) {
      if (done()) return true;
      const due = pop(this.#heap);
      if (due === undefined) return done();
      this.now = Math.max(this.now, due.at);
      this.steps++;
      due.act();
      await drained();
    }
    return done();
  }
}

/** Every continuation that could run has run: Node begins the ticks asked for by a continuation only when none is left. */
function drained(): Promise<void> {
  return new Promise((resolve) => { process.nextTick(resolve); });
}

function isBefore(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Due[], due: Due): void {
  let at = heap.push(due) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(due, heap[parent]!)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = due;
}

function pop(heap: Due[]): Due | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
    if (!isBefore(heap[child]!, last)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return first;
}
