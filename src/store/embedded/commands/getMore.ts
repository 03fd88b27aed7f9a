import { Long } from 'bson';
import { killCursor, readMore } from '../cursors';
import { CommandError } from '../errors';
import { isNumeric } from '../values/types';
import { arrayField, type Command, collectionName, integerField } from './command';

/** The next batch of a cursor. */
export const getMore: Command = {
  name: 'getMore',
  fields: ['collection', 'batchSize', 'term', 'lastKnownCommittedOpTime'],
  run(context) {
    const { cursors, database, body, deadline } = context;
    if (!isNumeric(body.getMore))
      throw new CommandError('TypeMismatch', "BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
    const batchSize = body.batchSize === undefined ? null : integerField(body, 'batchSize', 0) || null;
    return readMore(cursors, String(body.getMore), {
      namespace: `${database}.${collectionName(context, 'collection')}`,
      batchSize,
      deadline,
    });
  },
};

export const killCursors: Command = {
  name: 'killCursors',
  fields: ['cursors'],
  run({ cursors, body }) {
    const ids = arrayField(body, 'cursors').map((id) => Long.fromString(String(id)));
    const [cursorsKilled, cursorsNotFound]: [Long[], Long[]] = [[], []];
    for (const id of ids) (killCursor(cursors, id.toString()) ? cursorsKilled : cursorsNotFound).push(id);
    return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
  },
};
