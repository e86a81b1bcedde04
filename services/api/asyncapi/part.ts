/** What the AsyncAPI document says of one system, as far as ours use AsyncAPI 3.0 (https://www.asyncapi.com/docs/reference/specification/v3.0.0). */

type Named<T> = Readonly<Record<string, T>>;

/** A JSON Schema, or one in another language with its name. */
type Payload = object | { readonly schemaFormat: string; readonly schema: unknown };

export interface Message {
  readonly name: string;
  readonly summary: string;
  readonly contentType?: string;
  readonly headers?: object;
  readonly payload: Payload;
  readonly bindings?: object;
}

interface Channel {
  readonly address: string;
  readonly summary: string;
  readonly description?: string;
  readonly servers: readonly Reference[];
  readonly parameters?: Named<{ readonly description: string; readonly default?: string; readonly examples?: readonly string[] }>;
  readonly messages: Named<Message>;
}

interface Operation {
  readonly action: 'send' | 'receive';
  readonly channel: Reference;
  readonly summary: string;
  readonly bindings?: object;
}

interface Server {
  readonly host: string;
  readonly protocol: string;
  readonly description: string;
  readonly variables: Named<{ readonly default: string; readonly description: string }>;
}

interface Reference { readonly $ref: string }

export interface Part {
  readonly servers: Named<Server>;
  readonly channels: Named<Channel>;
  readonly operations: Named<Operation>;
}

export function reference(...path: readonly string[]): Reference {
  return { $ref: `#/${path.join('/')}` };
}
