import { insertOne } from '../update/write';
import { encodeDocument } from '../values/encode';
import { arrayField, type Command, targetOf } from './command';
import { runStatements } from './statements';

/** Inserts documents, in order up to the first failure, or all that can be. The command is one transaction. */
export const insert: Command = {
  name: 'insert',
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  async run(context) {
    const { store, body } = context;
    const target = targetOf(context, 'insert');
    const documents = arrayField(body, 'documents') as Buffer[];
    let n = 0;
    const errors = await runStatements(store, documents, body.ordered !== false, (document) => {
      insertOne(target, document instanceof Uint8Array ? document : encodeDocument(document));
      n++;
    });
    return { n, ...errors, ok: 1 };
  },
};
