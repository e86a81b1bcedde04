/** Says how far a long job is: a bar that redraws on a terminal, a line every few seconds elsewhere. */

export interface Progress {
  /** `done` of `total` units; `note` is added as it is, and a new one shows at once on a terminal. Cheap: may be called for every unit. */
  update(done: number, total: number | null, note?: string): void;
  /** Clears the bar. */
  end(): void;
}

export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface ProgressOptions {
  readonly label: string;
  readonly unit: string;
  /** Milliseconds; by default the system's steady clock. */
  readonly now?: () => number;
}

const BAR_EVERY = 80;
const LINE_EVERY = 3000;
const BAR_WIDTH = 24;

/** The first line elsewhere comes after a few seconds: a short job says nothing. */
export function openProgress(output: ProgressOutput, { label, unit, now = () => performance.now() }: ProgressOptions): Progress {
  const every = output.isTTY ? BAR_EVERY : LINE_EVERY;
  let last = output.isTTY ? -Infinity : now();
  let drawn = false;
  let noted = '';
  return {
    update(done, total, note = '') {
      const at = now();
      if (at - last < every && !(output.isTTY && note !== noted)) return;
      last = at;
      noted = note;
      const count = total === null ? `${done} ${unit}` : `${done} of ${total} ${unit}`;
      const text = [label, output.isTTY && total ? bar(done / total) : '', count, note].filter(Boolean).join('  ');
      output.write(output.isTTY ? `\r\x1b[2K${text.slice(0, (output.columns ?? 80) - 1)}` : `${text}\n`);
      drawn = Boolean(output.isTTY);
    },
    end() {
      if (drawn) output.write('\r\x1b[2K');
      drawn = false;
    },
  };
}

/** "━━━━────" for 0 to 1. */
export function bar(share: number, width = BAR_WIDTH): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  return '━'.repeat(full) + '─'.repeat(width - full);
}
