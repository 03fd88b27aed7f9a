import { CommandError, toErrorDocument } from '../errors';
import { type Store, write } from '../storage/open';
import type { Doc } from '../values/types';
import { MAX_WRITE_BATCH } from './hello';

/**
 * Runs the statements of one write command as one transaction: in order up to the first failure or, if `isOrdered` is
 * false, all that can be. Returns the failures as `writeErrors`, none where there are none. Throws InvalidLength for
 * too many statements.
 */
export async function runStatements<Statement>(
  store: Store,
  statements: readonly Statement[],
  isOrdered: boolean,
  run: (statement: Statement, index: number) => void,
): Promise<{ writeErrors?: Doc[] }> {
  checkBatchSize(statements.length);
  return write(store, () => {
    const writeErrors: Doc[] = [];
    for (const [index, statement] of statements.entries()) {
      try {
        run(statement, index);
      } catch (error) {
        writeErrors.push(toWriteError(error, index));
        if (isOrdered) break;
      }
    }
    return writeErrors.length > 0 ? { writeErrors } : {};
  });
}

function checkBatchSize(size: number): void {
  if (size < 1 || size > MAX_WRITE_BATCH)
    throw new CommandError(
      'InvalidLength',
      `Write batch sizes must be between 1 and ${MAX_WRITE_BATCH}. Got ${size} operations.`,
    );
}

/**
 * A statement's failure as an entry of `writeErrors`. What is no CommandError (a full disk, a fault of this program)
 * is thrown on, so that the whole transaction is undone.
 */
function toWriteError(error: unknown, index: number): Doc {
  if (!(error instanceof CommandError) && !(error instanceof RangeError)) throw error;
  const { ok: _, codeName: __, ...rest } = toErrorDocument(error);
  return { index, ...rest };
}
