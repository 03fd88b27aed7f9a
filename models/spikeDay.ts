import { type Connection, Schema } from 'mongoose';
import type { MentionKind } from '../src/nlp/doc';

/** How many mentions of each kind a brand had in each five minutes of a day (UTC), for telling spikes. */
export interface SpikeDayRow {
  /** See `spikeDayId`. */
  _id: string;
  brand: string;
  /** Days since 1970. */
  day: number;
  /** By slot of the day, from 0, then by kind; what is missing is 0. */
  slots: Record<string, Partial<Record<MentionKind, number>>>;
  /** Last sequence of the brand's log counted in here: a repeat of it changes nothing. */
  applied: number;
}

const spikeDaySchema = new Schema<SpikeDayRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    day: { type: Number, required: true },
    slots: { type: Schema.Types.Mixed, required: true },
    applied: { type: Number, required: true },
  },
  { collection: 'spikeDays', versionKey: false, autoIndex: false },
);
spikeDaySchema.index({ brand: 1, day: 1 });

export const defineSpikeDay = (connection: Connection) => connection.model<SpikeDayRow>('SpikeDay', spikeDaySchema);

export function spikeDayId(brand: string, day: number): string {
  return `${brand}:${day}`;
}
