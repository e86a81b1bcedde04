/** HTML in which every value is text unless it is HTML itself. Pure. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

export class Html {
  constructor(private readonly text: string) {}

  toString(): string { return this.text; }
}

type Part = Html | string | number | undefined;

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + escaped(parts[index - 1]) + string));
}

export function join(all: readonly Html[], between = ' '): Html {
  return new Html(all.map(String).join(between));
}

function escaped(part: Part): string {
  return part instanceof Html ? String(part) : String(part ?? '').replace(/[&<>"']/g, sign => ENTITIES[sign]!);
}
