/** Parts of long lists. What was given last says where to go on, so that rows which come or go between two parts make none appear twice or go missing. */
import { PicketwireError } from '../../kernel/core/errors.js';

/** After a row of a blog, or with `key` null after the whole blog. */
export interface Place { readonly blog: string; readonly key: string | null }

/** Opaque to who gets it. */
export function pageOf({ blog, key }: Place): string {
  return Buffer.from(JSON.stringify([blog, key])).toString('base64url');
}

/** Throws `parameter-invalid`. */
export function placeIn(page: string): Place {
  const [blog, key, ...more] = read(page);
  const isPlace = typeof blog === 'string' && (key === null || typeof key === 'string') && more.length === 0;
  if (!isPlace || pageOf({ blog, key }) !== page) throw invalid(page);
  return { blog, key };
}

function read(page: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(page, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function invalid(page: string): PicketwireError {
  const value = page.slice(0, 200);
  return new PicketwireError('parameter-invalid', `page: ${JSON.stringify(value)} is not what "next" of an answer said.`, { parameter: 'page', value, expected: '"next" of the answer before, or nothing to begin' });
}
