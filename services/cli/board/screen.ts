/** Draws lines on the whole terminal without flicker, and gives the terminal back as it was. */

export interface ScreenOutput {
  write(text: string): unknown;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Writes only the lines that changed since the last call. */
  show(lines: readonly string[]): void;
  /** Forgets what is on the terminal (its size changed): the next `show` draws all. */
  refresh(): void;
  /** Leaves the terminal as it was before, the cursor visible. May be called twice. */
  close(): void;
}

/** The alternate screen keeps what the person had; no cursor, no line wrap. */
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J';
const LEAVE = '\x1b[?7h\x1b[?25h\x1b[?1049l';
/** Synchronised output: terminals that know it show a frame whole, others ignore it. */
const BEGIN = '\x1b[?2026h';
const END = '\x1b[?2026l';

export function openScreen(output: ScreenOutput): Screen {
  let shown: readonly string[] = [];
  let open = true;
  output.write(ENTER);
  return {
    get width() { return output.columns || 80; },
    get height() { return output.rows || 24; },
    show(lines) {
      const all = Array.from({ length: Math.max(lines.length, shown.length) }, (_, index) => lines[index] ?? '');
      const changed = all.flatMap((line, index) => (line === shown[index] ? [] : [`\x1b[${index + 1};1H${line}\x1b[K`]));
      if (open && changed.length > 0) output.write(BEGIN + changed.join('') + END);
      shown = lines;
    },
    refresh() {
      if (open) output.write('\x1b[2J');
      shown = [];
    },
    close() {
      if (open) output.write(LEAVE);
      open = false;
    },
  };
}
