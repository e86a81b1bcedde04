/** The version of this program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder } from '../../kernel/codec/schemas.js';

/** As package.json beside schemas/ has it. */
export const VERSION = (JSON.parse(readFileSync(join(schemaFolder(), '..', 'package.json'), 'utf8')) as { readonly version: string }).version;
