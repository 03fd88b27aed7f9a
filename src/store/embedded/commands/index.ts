import { aggregate } from './aggregate';
import { bulkWrite } from './bulkWrite';
import { collStats, dbStats } from './collStats';
import type { Command } from './command';
import { count, distinct } from './count';
import { collMod, create } from './create';
import { deleteCommand } from './delete';
import { drop, dropDatabase } from './drop';
import { find } from './find';
import { findAndModify } from './findAndModify';
import { getMore, killCursors } from './getMore';
import { getParameter } from './getParameter';
import { buildInfo, endSessions, hello, ping } from './hello';
import { createIndexes, dropIndexes, listIndexes } from './indexes';
import { insert } from './insert';
import { listCollections, listDatabases } from './listCollections';
import { update } from './update';

const COMMANDS: readonly Command[] = [
  hello,
  ping,
  buildInfo,
  getParameter,
  endSessions,
  create,
  collMod,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  collStats,
  dbStats,
  createIndexes,
  listIndexes,
  dropIndexes,
  insert,
  update,
  deleteCommand,
  findAndModify,
  bulkWrite,
  find,
  getMore,
  killCursors,
  aggregate,
  count,
  distinct,
];

/** Every command by each of its names. */
export const commandsByName: ReadonlyMap<string, Command> = new Map(
  COMMANDS.flatMap((command) => [command.name, ...(command.aliases ?? [])].map((name) => [name, command])),
);
