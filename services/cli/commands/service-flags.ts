/** What every `picketwire service` takes. */
import type { ReplayFlags } from './replay.js';

export interface ServiceFlags extends ReplayFlags { readonly port?: string; readonly host?: string; readonly logLevel?: string }
