import type { Migration } from '../../migrations/migration';
import { isDuplicateKey } from '../../models/duplicateKey';
import type { MigrationRecordRow } from '../../models/migrationRecord';
import type { Models } from '../../models/models';
import type { Log } from './deps';

const BEAT_MS = 1_000;
const POLL_MS = 200;
/** A record whose beat stands still this long was left by a process that ended. */
const ABANDONED_MS = 10_000;

/**
 * Runs the migrations that this database has not been through, one after another. Of several processes that start at
 * once, one runs each; the others wait for it.
 * @param owner this process, unique among all
 * @param isExclusive nobody else can reach the database: what an earlier process left under way is taken at once
 * @throws what a migration throws; it is then run again at the next start
 */
export async function runMigrations(
  models: Models,
  migrations: readonly Migration[],
  owner: string,
  isExclusive: boolean,
  log: Log,
): Promise<void> {
  for (const migration of migrations) {
    if (!(await takeTurn(models, migration.name, owner, isExclusive ? 0 : ABANDONED_MS))) continue;
    log.info({ migration: migration.name }, 'a migration begins');
    const heart = setInterval(() => {
      models.MigrationRecord.updateOne({ _id: migration.name, owner }, { $inc: { beat: 1 } }).catch((error) =>
        log.warn({ err: error }, 'a migration could not renew its lock'),
      );
    }, BEAT_MS);
    try {
      await migration.run(models);
    } finally {
      clearInterval(heart);
    }
    await models.MigrationRecord.updateOne({ _id: migration.name, owner }, { $set: { finishedAt: new Date() } });
    log.info({ migration: migration.name }, 'a migration has ended');
  }
}

/** @returns true when it is this process's to run, false once it has been run */
async function takeTurn(models: Models, name: string, owner: string, abandonedMs: number): Promise<boolean> {
  let seen: { beat: number; owner: string; at: number } | null = null;
  for (;;) {
    const record = await models.MigrationRecord.findOne({ _id: name }).lean<MigrationRecordRow | null>();
    if (record === null) {
      if (await insertRecord(models, name, owner)) return true;
      continue;
    }
    if (record.finishedAt !== null) return false;
    const now = performance.now();
    if (seen === null || seen.beat !== record.beat || seen.owner !== record.owner) {
      seen = { beat: record.beat, owner: record.owner, at: now };
    } else if (now - seen.at >= abandonedMs) {
      const taken = await models.MigrationRecord.updateOne(
        { _id: name, owner: record.owner, beat: record.beat, finishedAt: null },
        { $set: { owner, startedAt: new Date() }, $inc: { beat: 1 } },
      );
      if (taken.matchedCount === 1) return true;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function insertRecord(models: Models, name: string, owner: string): Promise<boolean> {
  try {
    const row: MigrationRecordRow = { _id: name, startedAt: new Date(), finishedAt: null, owner, beat: 0 };
    await models.MigrationRecord.collection.insertOne(row as never);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
