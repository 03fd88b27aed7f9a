import { type Connection, Schema } from 'mongoose';

export const DELIVERY_STATUSES = ['PENDING', 'DELIVERED', 'DEAD'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One try to post a message. */
export interface DeliveryAttempt {
  at: Date;
  durationMs: number;
  /** Null when there was no answer. */
  statusCode: number | null;
  /** Why it did not succeed; null when it did. */
  error: string | null;
}

/** One message for one endpoint, with all tries to post it. */
export interface WebhookDeliveryRow {
  /** Follows from the endpoint and the place in the log, so that a repeat makes no second one. */
  _id: string;
  webhook: string;
  brand: string;
  /** `webhook-id`: the same over retries and replays. */
  messageId: string;
  /** Dotted, such as threat.opened. */
  type: string;
  /** Last sequence of the event log that it tells of; 0 for a test. */
  sequence: number;
  /** As it is posted and signed. */
  body: string;
  status: DeliveryStatus;
  attemptCount: number;
  /** Newest last, at most 20. */
  attempts: DeliveryAttempt[];
  /** When it is tried next; a process that tries it moves this on first, so that no other does the same. */
  nextAttemptAt: Date;
  /** When it was due, while a process has it in hand; null or absent otherwise. */
  claimedFrom?: Date | null;
  createdAt: Date;
}

/** Deliveries are kept for 30 days. */
export const DELIVERY_RETENTION_SECONDS = 30 * 24 * 3600;

const webhookDeliverySchema = new Schema<WebhookDeliveryRow>(
  {
    _id: { type: String, required: true },
    webhook: { type: String, required: true },
    brand: { type: String, required: true },
    messageId: { type: String, required: true },
    type: { type: String, required: true },
    sequence: { type: Number, required: true },
    body: { type: String, required: true },
    status: { type: String, required: true },
    attemptCount: { type: Number, required: true },
    attempts: [Schema.Types.Mixed],
    nextAttemptAt: { type: Date, required: true },
    claimedFrom: Date,
    createdAt: { type: Date, required: true },
  },
  { collection: 'webhookDeliveries', versionKey: false, autoIndex: false },
);
webhookDeliverySchema.index({ webhook: 1, status: 1, nextAttemptAt: 1, sequence: 1 });
webhookDeliverySchema.index({ webhook: 1, createdAt: -1, _id: -1 });
webhookDeliverySchema.index({ brand: 1, sequence: 1 });
webhookDeliverySchema.index({ createdAt: 1 }, { expireAfterSeconds: DELIVERY_RETENTION_SECONDS });

export const defineWebhookDelivery = (connection: Connection) =>
  connection.model<WebhookDeliveryRow>('WebhookDelivery', webhookDeliverySchema);
