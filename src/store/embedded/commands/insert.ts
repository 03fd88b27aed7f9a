import { CommandError } from '../errors';
import { write } from '../storage/open';
import { insertOne } from '../update/write';
import { encodeDocument } from '../values/encode';
import type { Doc } from '../values/types';
import { arrayField, type Command, targetOf } from './command';
import { MAX_WRITE_BATCH } from './hello';
import { toWriteError } from './writeErrors';

/** Inserts documents, in order up to the first failure, or all that can be. The command is one transaction. */
export const insert: Command = {
  name: 'insert',
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  async run(context) {
    const { store, body } = context;
    const target = targetOf(context, 'insert');
    const documents = arrayField(body, 'documents') as Buffer[];
    checkBatchSize(documents.length);
    return write(store, () => {
      const writeErrors: Doc[] = [];
      let n = 0;
      for (const [index, document] of documents.entries()) {
        try {
          insertOne(target, document instanceof Uint8Array ? document : encodeDocument(document));
          n++;
        } catch (error) {
          writeErrors.push(toWriteError(error, index));
          if (body.ordered !== false) break;
        }
      }
      return { n, ...(writeErrors.length > 0 && { writeErrors }), ok: 1 };
    });
  },
};

export function checkBatchSize(size: number): void {
  if (size < 1 || size > MAX_WRITE_BATCH)
    throw new CommandError(
      'InvalidLength',
      `Write batch sizes must be between 1 and ${MAX_WRITE_BATCH}. Got ${size} operations.`,
    );
}
