/** One request to the server. */
import { problemOf } from './problem.js';

export interface ClientOptions {
  /** "http://127.0.0.1:7400"; in a browser the page's own origin when left out. */
  readonly url?: string;
  /** Bearer token, where the server asks for one. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface Ask {
  readonly parameters?: Parameters;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

export class Transport {
  constructor(private readonly options: ClientOptions) {}

  /** Rejects with `ProblemError` when the server says no, with what `fetch` rejects with when there is no answer. */
  async ask(path: string, { parameters = {}, headers = {}, method = 'GET', body, signal }: Ask = {}): Promise<Response> {
    const { url = '', token, fetch: send = fetch } = this.options;
    const response = await send(url.replace(/\/$/, '') + path + queryOf(parameters), {
      method,
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  async json<Answer>(path: string, ask: Ask = {}): Promise<Answer> {
    return await (await this.ask(path, ask)).json() as Answer;
  }
}

function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    for (const each of typeof value === 'object' ? value : [String(value)]) query.append(name, each);
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}
