/** Which rows a query asks for. Pure. */
import type { FigureRow, PersonalRow, QuoteRow } from '../rows.js';

export interface Choice { readonly where?: string | undefined; readonly speaker?: string | undefined; readonly limit?: number | undefined }

/** Rows in the order they come; the place as a whole, the speaker by any part of name or role, both in any case. */
export function chosen(rows: readonly object[], { where, speaker, limit }: Choice): readonly object[] {
  const found = rows.filter(row => (where === undefined || isAt(row, where)) && (speaker === undefined || isBy(row, speaker)));
  return found.slice(0, limit ?? Infinity);
}

/** A personal row is at a place when one of its reports is. */
function isAt(row: object, place: string): boolean {
  const { where, reports } = row as Partial<FigureRow> & Partial<PersonalRow>;
  if (reports) return reports.some(report => isAt(report, place));
  return where ? alike(where) === alike(place) : false;
}

function isBy(row: object, name: string): boolean {
  const { speaker, role } = row as QuoteRow;
  return alike(`${speaker ?? ''} ${role ?? ''}`).includes(alike(name));
}

/** Without case, the kinds of apostrophe, and "the" in front. */
function alike(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[\u2018\u2019]/g, '\'').replace(/\s+/g, ' ').trim().replace(/^the /, '');
}
