/** The code that Node and LMDB put on their errors. */

/** "EEXIST", or LMDB's number; null of anything else. Looks at the value only, as errors of native code need not be of this context's class. */
export function errorCode(error: unknown): string | number | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' || typeof error.code === 'number' ? error.code : null;
}
