/** Dumps sorted by the blog they are of. */
import type { BlogId } from '../../kernel/core/entry.js';
import { filesIn } from '../read/files.js';
import { STDIN, STDIN_NAME, nameOf, readDumps } from '../read/read.js';
import type { Page, PageHints } from '../segment/page.js';
import { segment } from '../segment/segment.js';

/** A dump that is read when it is needed. */
export interface Dump {
  /** As the user named it, for messages. */
  readonly path: string;
  /** Rejects as `readDumps` does. */
  text(): Promise<string>;
  /** Its text, cut into entries. */
  page(): Promise<Page>;
}

/** All dumps of one blog, the later ones last. */
export interface BlogDumps {
  readonly blog: BlogId;
  readonly dumps: readonly Dump[];
}

export interface DumpOptions extends PageHints {
  /** The blog that all dumps are of; null: each is of the blog its file is called after. */
  readonly blog: BlogId | null;
}

/** Blogs in the order in which the paths first name them. Every path is looked up now (rejects as `readDumps` does), none is read. */
export async function dumpsOf(paths: readonly string[], options: DumpOptions): Promise<readonly BlogDumps[]> {
  const blogs = new Map<BlogId, Dump[]>();
  for (const path of paths) {
    for (const file of path === STDIN ? [path] : await filesIn(path)) {
      const blog = options.blog ?? (file === STDIN ? STDIN_NAME : nameOf(file)) as BlogId;
      const dumps = blogs.get(blog);
      if (dumps) dumps.push(dumpAt(file, options));
      else blogs.set(blog, [dumpAt(file, options)]);
    }
  }
  return [...blogs].map(([blog, dumps]) => ({ blog, dumps }));
}

/**
 * How long the dumps are together, in characters. Rejects with what the first dump that cannot be read gives; nothing of it stays in
 * memory but standard input, which can be read only once.
 */
export async function checkDumps(blogs: readonly BlogDumps[]): Promise<number> {
  let length = 0;
  for (const { dumps } of blogs) for (const dump of dumps) length += (await dump.text()).length;
  return length;
}

function dumpAt(path: string, { date, scope }: PageHints): Dump {
  const read = path === STDIN ? once(() => textAt(path)) : () => textAt(path);
  return { path, text: read, page: async () => segment(await read(), { date, scope }) };
}

async function textAt(path: string): Promise<string> {
  for await (const { text } of readDumps([path])) return text;
  throw new Error(`${path} gave no dump`);
}

function once(read: () => Promise<string>): () => Promise<string> {
  let text: Promise<string> | null = null;
  return () => text ??= read();
}
