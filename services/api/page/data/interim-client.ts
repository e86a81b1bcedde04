import type { StreamChange } from '../../schema/stream.js';
import type { Following, Source } from './source.js';

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(`/api/v1/${path}`);
  if (!answer.ok) throw Object.assign(new Error(`${answer.status} ${path}`), { status: answer.status });
  return await answer.json() as T;
}
const query = (part: object) => new URLSearchParams(Object.entries(part).filter(([name, value]) => value !== undefined && name !== 'signal').map(([name, value]) => [name, String(value)])).toString();

export function interim(): Source {
  return {
    blogs: () => get('blogs'),
    figures: blog => get(`blogs/${blog}/figures`),
    entries: part => get(`entries?${query(part)}`),
    quotes: part => get(`quotes?${query(part)}`),
    replay: () => get<never>('replay').catch(() => null),
    setReplay: async change => await (await fetch('/api/v1/replay', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(change) })).json(),
    subscribe: follow,
  };
}

async function* follow({ views, blog, after, signal, onState }: Following): AsyncIterable<StreamChange> {
  let cursor = after;
  for (let failures = 0; !signal.aborted;) {
    try {
      onState({ state: 'connecting' });
      const answer = await fetch(`/api/v1/stream?view=${views.join(',')}&blog=${blog}&after=${encodeURIComponent(cursor)}`, { signal });
      if (!answer.ok || !answer.body) throw new Error(String(answer.status));
      onState({ state: 'behind' });
      let buffer = '';
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) throw new Error('ended');
        buffer += value;
        const parts = buffer.split('\n\n');
        buffer = parts.pop() ?? '';
        for (const part of parts) {
          const event = /^event: (.*)$/m.exec(part)?.[1];
          const data = /^data: (.*)$/m.exec(part)?.[1];
          if (event === 'live') { failures = 0; onState({ state: 'live' }); }
          if (event !== 'change' || !data) continue;
          const change = JSON.parse(data) as StreamChange;
          cursor = change.cursor;
          yield change;
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      const wait = Math.min(30_000, 1000 * 2 ** failures++);
      onState({ state: 'lost', retryAt: Date.now() + wait, error: error as Error });
      await new Promise(resolve => setTimeout(resolve, wait));
    }
  }
}
