/** The certificates of servers whose own authority signed them. */
import { readFileSync } from 'node:fs';
import { PicketwireError } from '../core/errors.js';

/** Throws `config-invalid`. @param variable that names the file */
export function certificates(variable: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new PicketwireError('config-invalid', `${variable}: ${JSON.stringify(file)} cannot be read (${(error as Error).message}). It is to be a file of certificates in PEM.`, { file }, 2);
  }
}
