import { type Connection, type Model, Schema } from 'mongoose';
import type { EventType, Severity } from '../src/monitor/threat';

export const WEBHOOK_STATUSES = ['ACTIVE', 'DISABLED'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** What signs messages. Kept as it is, since signing needs it; shown only when it is made. */
export interface WebhookSecret {
  /** `whsec_` and base64 of 32 random bytes. */
  secret: string;
  /** When it signs no more; null for the newest. */
  expiresAt: Date | null;
}

/** What of a brand's events an endpoint is told. */
export interface WebhookFilter {
  /** Empty: every type. */
  types: EventType[];
  /** Events of threats below it are held back; null: none. */
  minimumSeverity: Severity | null;
  /** Events of threats with fewer mentions are held back. */
  minimumMentions: number;
  /** Only what opens, reopens or settles a threat; the rest is held back. */
  stateChangesOnly: boolean;
}

/** An address that a brand's events are posted to. */
export interface WebhookRow extends WebhookFilter {
  _id: string;
  brand: string;
  url: string;
  description: string;
  /** 0: each event by itself; else one message every so many minutes, when there is something to tell. */
  digestMinutes: number;
  status: WebhookStatus;
  /** Why it is disabled; null while it is active. */
  disabledReason: string | null;
  /** Newest first, at most three. */
  secrets: WebhookSecret[];
  createdAt: Date;
  updatedAt: Date;
  /** Last sequence of the brand's event log that has been turned into deliveries or held back. */
  position: number;
  /** Events held back since the last message. */
  heldBack: number;
  /** Since when no attempt has succeeded; null after a success. */
  failingSince: Date | null;
}

const webhookSchema = new Schema<WebhookRow>(
  {
    _id: { type: String, required: true },
    brand: { type: String, required: true },
    url: { type: String, required: true },
    description: { type: String },
    types: [String],
    minimumSeverity: String,
    minimumMentions: { type: Number, required: true },
    stateChangesOnly: { type: Boolean, required: true },
    digestMinutes: { type: Number, required: true },
    status: { type: String, required: true },
    disabledReason: String,
    secrets: [Schema.Types.Mixed],
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    position: { type: Number, required: true },
    heldBack: { type: Number, required: true },
    failingSince: Date,
  },
  { collection: 'webhooks', versionKey: false, autoIndex: false },
);
webhookSchema.index({ brand: 1, createdAt: -1, _id: -1 });

/** Active endpoints in the order of their ids, a part at a time: those after an id, at most so many. */
export async function findActiveWebhooks(
  webhooks: Model<WebhookRow>,
  after: string,
  limit: number,
): Promise<Pick<WebhookRow, '_id' | 'brand'>[]> {
  return webhooks
    .find({ _id: { $gt: after }, status: 'ACTIVE' }, { brand: 1 })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<Pick<WebhookRow, '_id' | 'brand'>[]>();
}

export const defineWebhook = (connection: Connection) => connection.model<WebhookRow>('Webhook', webhookSchema);
