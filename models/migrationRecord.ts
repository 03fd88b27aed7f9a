import { type Connection, Schema } from 'mongoose';

/** A migration that this database has been through, or is going through. */
export interface MigrationRecordRow {
  /** The migration's name. */
  _id: string;
  startedAt: Date;
  /** Null while it runs. */
  finishedAt: Date | null;
  /** The process that runs it. */
  owner: string;
  /** One more with every sign of life: a record whose beat stands still for ten seconds may be taken over. */
  beat: number;
}

const migrationRecordSchema = new Schema<MigrationRecordRow>(
  {
    _id: { type: String, required: true },
    startedAt: { type: Date, required: true },
    finishedAt: Date,
    owner: { type: String, required: true },
    beat: { type: Number, required: true },
  },
  { collection: 'migrationRecords', versionKey: false, autoIndex: false },
);

export const defineMigrationRecord = (connection: Connection) =>
  connection.model<MigrationRecordRow>('MigrationRecord', migrationRecordSchema);
