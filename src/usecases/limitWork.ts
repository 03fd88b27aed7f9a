import { setMaxListeners } from 'node:events';
import { type QueryLimit, queryLimits } from '../../models/queryLimit';
import { AppError } from '../errors';

/** The limit of one piece of work that somebody waits for. */
export interface WorkLimit {
  /** Runs a part of the work: what it reads from the database ends with the limit. */
  run<Result>(part: () => Result): Result;
  /** The work is over. What it set going for others is not limited by it. */
  end(): void;
  /** Nobody waits any more: what is still being read is ended. */
  abandon(): void;
}

/** @param limitMs from now; Infinity for work that only its abandonment ends */
export function limitWork(limitMs: number): WorkLimit {
  const abort = new AbortController();
  // Every read that is under way listens; how many there may be is settled by the cost of a query.
  setMaxListeners(0, abort.signal);
  const limit: QueryLimit = { endsAt: performance.now() + limitMs, signal: abort.signal };
  const timer = Number.isFinite(limitMs) ? setTimeout(() => abort.abort(tooLong(limitMs)), limitMs) : undefined;
  return {
    run: (part) => queryLimits.run(limit, part),
    end() {
      clearTimeout(timer);
      limit.endsAt = Infinity;
    },
    abandon() {
      clearTimeout(timer);
      abort.abort(new AppError('REQUEST_TIMEOUT', 'The client has gone.'));
    },
  };
}

function tooLong(limitMs: number): AppError {
  return new AppError(
    'REQUEST_TIMEOUT',
    `The request took more than ${limitMs / 1_000} s and was ended. Ask for less: a shorter span, a narrower filter, fewer rows.`,
  );
}
