/** Paths that do not exist, and methods that a path does not have. */
import { PicketwireError } from '../../kernel/core/errors.js';
import type { App } from './options.js';

interface Path { readonly pattern: RegExp; readonly methods: Set<string> }

/** Before any route is made. Asked before the body is read, so that it does not matter what it is. */
export function sayWhatIsMissing(app: App): void {
  const paths = new Map<string, Path>();
  app.addHook('onRoute', ({ url, method }) => {
    const path = paths.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    paths.set(url, path);
    for (const each of [method].flat()) path.methods.add(each);
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const path = request.url.replace(/\?.*$/s, '');
    const found = [...paths.values()].find(({ pattern }) => pattern.test(path));
    if (found === undefined) throw new PicketwireError('not-found', 'There is no such path here; /docs has all there are.');
    const methods = [...found.methods].sort().join(', ');
    void reply.header('allow', methods);
    throw new PicketwireError('method-not-allowed', `${request.method} is not possible here; ${methods} is.`, { parameter: 'method', value: request.method, expected: methods });
  });
}

/** `/api/v1/blogs/:blog`, `/page/*` */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map(part => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.+()[\]{}^$|\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`, 's');
}
