/** Keeps the scene: which blogs there are, one of them followed, the replay beside the API. Views are told once a frame at most. */
import type { BlogRow } from '../../schema/rows.js';
import { FIRST_SCENE, type Scene } from './scene.js';
import { Follower, isLocked, type Source } from './follower.js';

/** Milliseconds between two looks at the list of blogs and at the replay. */
const LOOK = 2_000;

export class Desk {
  #scene = FIRST_SCENE;
  #following: AbortController | null = null;
  #frame = 0;
  #wanted: string | null;
  readonly #listeners = new Set<(scene: Scene) => void>();

  /** @param wanted id of the blog to begin with; null takes the one that moved last */
  constructor(private readonly source: Source, wanted: string | null) {
    this.#wanted = wanted;
  }

  get scene(): Scene { return this.#scene; }

  /** Answers how to stop. */
  listen(listener: (scene: Scene) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Looks until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.#following?.abort());
    while (!signal.aborted) {
      await this.#look();
      await passed(LOOK, signal);
    }
  }

  follow(blog: string): void {
    this.#following?.abort();
    this.#wanted = blog;
    const stop = new AbortController();
    this.#following = stop;
    const follower = new Follower(this.source, change => { if (!stop.signal.aborted) this.#change(change); });
    if (this.#scene.board?.blog.id !== blog) this.#change({ board: null });
    void follower.run(blog, stop.signal);
  }

  /** Tries again at once. */
  retry(): void {
    if (this.#wanted !== null && this.#following) this.follow(this.#wanted); else void this.#look();
  }

  async setReplay(change: { readonly speed?: number | null; readonly paused?: boolean }): Promise<void> {
    try {
      this.#change({ replay: await this.source.setReplay(change), refusal: null });
    } catch (error) {
      this.#change({ refusal: (error as Error).message });
    }
  }

  async togglePause(): Promise<void> {
    const state = this.#scene.replay?.state;
    if (state === 'running' || state === 'paused') await this.setReplay({ paused: state === 'running' });
  }

  /** A connection that is lost is told by who follows the blog; while there is none to follow, by this. */
  async #look(): Promise<void> {
    try {
      const [{ items }, replay] = await Promise.all([this.source.blogs(), this.source.replay()]);
      const found = { blogs: items, replay, locked: false, ...this.#following ? {} : { link: { state: 'live' } as const } };
      if (Object.entries(found).some(([name, value]) => !isSame(value, this.#scene[name as keyof Scene]))) this.#change(found);
      if (!this.#following) this.#begin(items);
    } catch (error) {
      if (isLocked(error)) this.#change({ locked: true });
      else if (!this.#following) this.#change({ link: { state: 'lost', retryAt: Date.now() + LOOK, reason: (error as Error).message } });
    }
  }

  #begin(blogs: readonly BlogRow[]): void {
    const blog = blogs.find(({ id }) => id === this.#wanted) ?? blogs.toSorted((one, other) => (other.last ?? '').localeCompare(one.last ?? ''))[0];
    if (blog) this.follow(blog.id);
  }

  #change(change: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...change, version: this.#scene.version + ('board' in change ? 1 : 0) };
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#tell());
  }

  #tell(): void {
    this.#frame = 0;
    for (const listener of this.#listeners) listener(this.#scene);
  }
}

/** Of what came as JSON. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function passed(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
