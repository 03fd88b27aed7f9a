import { type Connection, Schema } from 'mongoose';
import type { SpikeSensitivity } from '../src/monitor/judgeSpikes';
import type { BrandThresholds } from '../src/monitor/thresholds';

/** A watched brand. Its id is its slug, which never changes. */
export interface BrandRow {
  _id: string;
  name: string;
  aliases: string[];
  handles: string[];
  competitors: string[];
  /** IANA zone name. */
  timeZone: string;
  /** What was set; see `thresholdsOf` for the rest. */
  thresholds?: Partial<BrandThresholds>;
  /** How readily a rise of mentions is called a spike; MEDIUM where it is absent. */
  spikeSensitivity?: SpikeSensitivity;
  /** Mentions posted longer ago are taken out; null or absent: kept. */
  retentionDays?: number | null;
  /** Makes the names that stand for authors' handles; null or absent: handles are kept. Never shown. */
  pseudonymKey?: string | null;
  createdAt: Date;
  updatedAt: Date;
}

const brandSchema = new Schema<BrandRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    aliases: [String],
    handles: [String],
    competitors: [String],
    timeZone: { type: String, required: true },
    thresholds: Schema.Types.Mixed,
    spikeSensitivity: String,
    retentionDays: Number,
    pseudonymKey: String,
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'brands', versionKey: false, autoIndex: false },
);

export const defineBrand = (connection: Connection) => connection.model<BrandRow>('Brand', brandSchema);
