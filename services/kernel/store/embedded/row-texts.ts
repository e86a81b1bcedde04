/** JSON of what one commit writes. Rows are made anew with each change but share most of their parts with the row before: each part is written out once. */
import type { Mutation, RowKey } from '../../core/projection.js';

export class RowTexts {
  readonly #whole = new Map<RowKey, { readonly row: unknown; readonly text: string }>();
  readonly #parts = new Map<object, string>();

  /** The last change of a row and the row itself are the same text. Rows are plain JSON data that nobody changes. */
  of({ key, row }: Mutation<unknown>): string {
    const made = this.#whole.get(key);
    if (made !== undefined && made.row === row) return made.text;
    const text = `{"key":${JSON.stringify(key)},"row":${this.text(row)}}`;
    this.#whole.set(key, { row, text });
    return text;
  }

  private text(value: unknown): string {
    if (!holdsParts(value)) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map((item: object) => this.part(item)).join(',')}]`;
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${this.text(field)}`).join(',')}}`;
  }

  private part(item: object): string {
    const made = this.#parts.get(item);
    if (made !== undefined) return made;
    const text = JSON.stringify(item);
    this.#parts.set(item, text);
    return text;
  }
}

/** True of a list of objects, and of what has one inside. */
function holdsParts(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > 0 && value.every((item) => typeof item === 'object' && item !== null);
  return Object.values(value).some(holdsParts);
}
