/** An HTTP request as it is written: path, Host and all other headers untouched, which fetch would not send so. */
import { request, type IncomingHttpHeaders } from 'node:http';

export interface RawRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** @param port on 127.0.0.1 */
export function ask(port: number, { url: path, method = 'GET', headers = {}, payload }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { ...headers, ...(payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) }) } }, answer => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }); });
    });
    asked.on('error', reject).end(payload);
  });
}
