/** Which rows a query asks for. Pure. */

/** Names compare without case, kinds of apostrophe and "the" in front; words exactly. */
export interface Choice {
  /** The place as a whole. */
  readonly where?: string | undefined;
  /** Who says so, as a whole, in the figure shown or in one of the others. */
  readonly source?: string | undefined;
  /** The thing as a whole. */
  readonly what?: string | undefined;
  /** Any part of a speaker's name or role. */
  readonly speaker?: string | undefined;
  /** Fields that are one of a few words. */
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly status?: string | undefined;
  readonly outcome?: string | undefined;
  readonly kind?: string | undefined;
  readonly keyEvent?: boolean | undefined;
}

const WORDS = ['measure', 'unit', 'period', 'status', 'outcome', 'kind', 'keyEvent'] as const;

/** What a row may have of what is asked for; a personal row has reports that do. */
interface Asked {
  readonly where?: string | null;
  readonly what?: string;
  readonly source?: string | null;
  readonly others?: readonly Asked[];
  readonly reports?: readonly Asked[];
  readonly speaker?: string | null;
  readonly role?: string | null;
}

/** Rows in the order they come. */
export function chosen<Row extends object>(rows: readonly Row[], choice: Choice, limit = Infinity): readonly Row[] {
  return rows.filter(row => isChosen(row, choice)).slice(0, limit);
}

export function isChosen(row: Asked, choice: Choice): boolean {
  if (row.reports !== undefined) return isEmpty(choice) || row.reports.some(report => isChosen(report, choice));
  const { where, what, source, speaker } = choice;
  return (where === undefined || isAlike(row.where, where))
    && (what === undefined || isAlike(row.what, what))
    && (source === undefined || [row, ...row.others ?? []].some(said => isAlike(said.source, source)))
    && (speaker === undefined || alike(`${row.speaker ?? ''} ${row.role ?? ''}`).includes(alike(speaker)))
    && WORDS.every(word => choice[word] === undefined || (row as Choice)[word] === choice[word]);
}

function isEmpty(choice: Choice): boolean {
  return Object.values(choice).every(value => value === undefined);
}

function isAlike(own: string | null | undefined, asked: string): boolean {
  return own ? alike(own) === alike(asked) : false;
}

function alike(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[\u2018\u2019]/g, '\'').replace(/\s+/g, ' ').trim().replace(/^the /, '');
}
