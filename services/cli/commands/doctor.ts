/** `picketwire doctor`: what is configured, reachable, behind or wrong, and what to do. */
import type { Config, Flags } from '../../kernel/config/config.js';
import { readConfig } from '../../kernel/config/config.js';
import type { Check } from '../doctor/check.js';
import { ok, wrong } from '../doctor/check.js';
import { checkData } from '../doctor/data.js';
import { asFailure } from '../failure.js';
import type { Paint, Tone } from '../output/paint.js';
import { safe } from '../output/safe.js';
import { openStreams } from '../output/streams.js';

const TONES: Readonly<Record<Check['state'], Tone>> = { ok: 'green', note: 'yellow', wrong: 'red' };

/** Exit code 1 when something is wrong, also a configuration that no other command would accept. */
export async function doctor(flags: Flags & { readonly json?: boolean }): Promise<number> {
  const out = openStreams(() => process.exit(0));
  let worst = 0;
  for await (const check of checks(flags)) {
    if (check.state === 'wrong') worst = 1;
    if (flags.json) await out.json(check);
    else for (const line of lines(check, out.paint)) await out.print(line);
  }
  return worst;
}

async function* checks(flags: Flags): AsyncGenerator<Check, void> {
  yield node();
  const config = configuration(flags);
  if ('check' in config) {
    yield config;
    return;
  }
  if (config.servers) {
    yield ok('configuration', `Kafka and Redis; log level ${config.logLevel}`);
    yield* (await import('../doctor/servers.js')).checkServers(config.servers, config);
    return;
  }
  yield ok('configuration', `the embedded default: log and store in ${config.data}; log level ${config.logLevel}`);
  yield* checkData(config.data);
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return fits ? ok('node', `Node.js ${process.versions.node}`) : wrong('node', `Node.js ${process.versions.node}`, 'Install Node.js 20.19 or later.');
}

function configuration(flags: Flags): Config | Check {
  try {
    return readConfig(process.env, flags);
  } catch (error) {
    return wrong('configuration', asFailure(error).message);
  }
}

function lines({ check, state, says, do: todo }: Check, paint: Paint): readonly string[] {
  const first = `${paint(TONES[state], state.padEnd(5))}  ${check.padEnd(15)}${safe(says)}`;
  return todo === undefined ? [first] : [first, `${' '.repeat(22)}${paint('bold', '→')} ${safe(todo)}`];
}
