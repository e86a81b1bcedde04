/** What the server answers when it cannot do what it was asked. */
import type { Problem } from '../schema/answers.js';

export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  /** @param retryAfter milliseconds after which the server wants to be asked again; null where it does not say */
  constructor(readonly problem: Problem, readonly retryAfter: number | null = null) {
    super(problem.detail);
  }

  /** Stable name of the failure (docs/errors.md). */
  get code(): string { return this.problem.code; }

  get status(): number { return this.problem.status; }

  /** False where the same request would fail again. */
  get isPassing(): boolean { return this.status === 429 || this.status >= 500; }
}

/** Of an answer that is not ok, also of one that some proxy made. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  const isOurs = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const problem = isOurs ? await response.json() as Problem : foreign(response);
  return new ProblemError(problem, Number.isFinite(seconds) ? seconds * 1000 : null);
}

function foreign({ status, statusText, url }: Response): Problem {
  const title = statusText || `Status ${status}`;
  return { type: 'about:blank', title, status, detail: `${url} answered ${status} ${statusText}`.trim(), code: 'not-picketwire' };
}
