/** The few calls of Confluent's schema registry API that are needed (also Apicurio's, under /apis/ccompat/v7). */
import avsc from 'avsc';
import { PicketwireError } from '../../../core/errors.js';

const MEDIA_TYPE = 'application/vnd.schemaregistry.v1+json';
const TIMEOUT_MILLISECONDS = 10_000;

/** Levels under which every earlier event of a subject stays readable. */
const SUFFICIENT = ['BACKWARD_TRANSITIVE', 'FULL_TRANSITIVE'];
const LEVEL = 'BACKWARD_TRANSITIVE';

interface Answer { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

export class SchemaRegistry {
  constructor(private readonly url: string) {}

  /** The schema's id. Throws `schema-incompatible`, naming subject and difference. */
  async register(subject: string, schema: string): Promise<number> {
    const path = `/subjects/${encodeURIComponent(subject)}/versions`;
    if ((await this.ask('GET', path)).status === 200) await this.requireLevel(subject);
    const { status, body } = await this.ask('POST', path, { schema });
    if (status === 409) throw incompatible(subject, await this.difference(path, schema) ?? String(body['message']));
    if (status !== 200 || typeof body['id'] !== 'number') throw this.unexpected(`registering ${subject}`, { status, body });
    await this.requireLevel(subject);
    return body['id'];
  }

  /** Null when the registry has none under this id. */
  async schemaOf(id: number): Promise<string | null> {
    const answer = await this.ask('GET', `/schemas/ids/${id}`);
    if (answer.status === 404) return null;
    if (answer.status !== 200 || typeof answer.body['schema'] !== 'string') throw this.unexpected(`schema ${id}`, answer);
    return answer.body['schema'];
  }

  /** From now on nobody can register what could not read the earlier events. A stricter level stays. */
  private async requireLevel(subject: string): Promise<void> {
    const path = `/config/${encodeURIComponent(subject)}`;
    const { body } = await this.ask('GET', path);
    if (SUFFICIENT.includes(String(body['compatibilityLevel']))) return;
    const answer = await this.ask('PUT', path, { compatibility: LEVEL });
    if (answer.status !== 200) throw this.unexpected(`setting ${LEVEL} for ${subject}`, answer);
  }

  /** Which version cannot be read with the schema, and why: not every registry tells. */
  private async difference(path: string, schema: string): Promise<string | null> {
    for (const version of listOf((await this.ask('GET', path)).body)) {
      const { body } = await this.ask('GET', `${path}/${String(version)}`);
      const why = typeof body['schema'] === 'string' ? whyUnreadable(body['schema'], schema) : null;
      if (why !== null) return `version ${String(version)} cannot be read with it: ${why}`;
    }
    return null;
  }

  private async ask(method: string, path: string, body?: object): Promise<Answer> {
    try {
      const response = await fetch(`${this.url.replace(/\/+$/, '')}${path}`, {
        method,
        headers: { accept: `${MEDIA_TYPE}, application/json`, ...(body === undefined ? {} : { 'content-type': MEDIA_TYPE }) },
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: objectOf(await response.text()) };
    } catch (error) {
      throw this.unreachable(`${method} ${path} failed (${error instanceof Error ? reasonOf(error) : String(error)})`, error);
    }
  }

  private unexpected(what: string, { status, body }: Answer): PicketwireError {
    return this.unreachable(`${what} was answered with ${status} ${JSON.stringify(body)}`);
  }

  private unreachable(what: string, cause?: unknown): PicketwireError {
    // Its URL may hold a password.
    const { host, pathname } = new URL(this.url);
    return new PicketwireError('registry-unreachable', `The schema registry on ${host}${pathname} does not do what it should: ${what}. Check SCHEMA_REGISTRY_URL.`, { host }, 1, { cause });
  }
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
  } catch {
    return { text: text.slice(0, 200) };
  }
}

function listOf(body: unknown): readonly unknown[] {
  return Array.isArray(body) ? body : [];
}

/** Null when what is written in one schema can be read in the other. */
function whyUnreadable(written: string, read: string): string | null {
  try {
    const [writer, reader] = [written, read].map((schema) => avsc.Type.forSchema(JSON.parse(schema) as avsc.Schema));
    reader!.createResolver(writer!);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

function incompatible(subject: string, difference: string): PicketwireError {
  return new PicketwireError(
    'schema-incompatible',
    `The schema registry refuses this version's schema of subject "${subject}": ${difference || 'events that are there could not be read with it'}. `
      + 'Use the version that registered the latest one, or another topic.',
    { subject, difference },
  );
}
