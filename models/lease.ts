import { type Connection, Schema } from 'mongoose';

/** Who may write a brand's log. */
export interface LeaseRow {
  /** The brand's slug. */
  _id: string;
  owner: string;
  /** One more with every change of owner: the fence. */
  epoch: number;
  /** One more with every renewal; a lease whose beat stands still for two seconds is free. */
  beat: number;
}

const leaseSchema = new Schema<LeaseRow>(
  {
    _id: { type: String, required: true },
    owner: { type: String, required: true },
    epoch: { type: Number, required: true },
    beat: { type: Number, required: true },
  },
  { collection: 'leases', versionKey: false, autoIndex: false },
);
leaseSchema.index({ owner: 1 });

export const defineLease = (connection: Connection) => connection.model<LeaseRow>('Lease', leaseSchema);
