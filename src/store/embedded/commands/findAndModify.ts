import { CommandError } from '../errors';
import { compileProjection } from '../query/project';
import { toSortFields } from '../query/sort';
import { write } from '../storage/open';
import { toVariables } from '../update/compile';
import { deleteDocuments, updateDocuments } from '../update/write';
import { decodeDocument } from '../values/decode';
import type { Doc } from '../values/types';
import { type Command, collationField, documentField, hintField, targetOf } from './command';

/** Updates, replaces or removes one document and returns it as it was, or with `new` as it is. */
export const findAndModify: Command = {
  name: 'findAndModify',
  aliases: ['findandmodify'],
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'bypassDocumentValidation',
    'collation',
    'arrayFilters',
    'hint',
    'let',
  ],
  async run(context) {
    const { store, body } = context;
    const name = 'findAndModify' in body ? 'findAndModify' : 'findandmodify';
    const target = targetOf(context, name);
    const filter = documentField(body, 'query');
    const variables = toVariables(body.let);
    const compareText = collationField(body);
    const shared = { filter, sort: toSortFields(body.sort), hint: hintField(body), compareText, variables };
    if (body.remove && (body.update || body.upsert || body.new))
      throw new CommandError(
        'FailedToParse',
        `Cannot specify ${body.update ? 'both an update and remove=true' : body.upsert ? 'both upsert=true and remove=true' : "both new=true and remove=true; 'remove' always returns the deleted document"}`,
      );
    if (!body.remove && body.update === undefined)
      throw new CommandError('FailedToParse', 'Either an update or remove=true must be specified');
    const project = compileProjection(body.fields, filter, { variables, compareText });
    const shown = (raw: Buffer | null): Buffer | Doc | null => (raw && project ? project(decodeDocument(raw)) : raw);
    return write(store, () => {
      if (body.remove) {
        const { removed, before } = deleteDocuments(target, { ...shared, isMulti: false });
        return { lastErrorObject: { n: removed }, value: shown(before), ok: 1 };
      }
      const outcome = updateDocuments(target, {
        ...shared,
        update: body.update,
        isUpsert: body.upsert === true,
        arrayFilters: body.arrayFilters,
      });
      const lastErrorObject: Doc = {
        n: outcome.matched + (outcome.upserted ? 1 : 0),
        updatedExisting: outcome.matched > 0,
      };
      if (outcome.upserted) lastErrorObject.upserted = outcome.upserted.id;
      return { lastErrorObject, value: shown(body.new ? outcome.after : outcome.before), ok: 1 };
    });
  },
};
