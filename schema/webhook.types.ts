import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { WebhookRow, WebhookStatus } from '../models/webhook';
import type { DeliveryAttempt, DeliveryStatus, WebhookDeliveryRow } from '../models/webhookDelivery';
import type { EventType, Severity } from '../src/monitor/threat';
import { DeliveryStatusEnum, EventTypeEnum, SeverityEnum, WebhookStatusEnum } from './enums';
import { UserError } from './errors.types';
import { Node, toGlobalId } from './node';
import { connectionOf } from './pagination';
import { DateTime } from './scalars';

@ObjectType({
  implements: Node,
  description: 'An address that events of a brand are posted to, signed as Standard Webhooks 1.0.',
})
export class Webhook implements Node {
  readonly nodeTag = 'Webhook';

  @Field(() => ID, { description: 'Global id; opaque.' })
  id!: string;

  @Field(() => String, { description: 'Slug of the brand.' })
  brand!: string;

  @Field(() => String, { description: 'Where messages are posted.' })
  url!: string;

  @Field(() => String, { description: 'What it is for.' })
  description!: string;

  @Field(() => [EventTypeEnum], { description: 'Types it is told of; empty means all.' })
  types!: EventType[];

  @Field(() => SeverityEnum, {
    nullable: true,
    description: 'Events of less severe threats are held back; null: none.',
  })
  minimumSeverity!: Severity | null;

  @Field(() => Int, { description: 'Events of threats with fewer mentions are held back.' })
  minimumMentions!: number;

  @Field(() => Boolean, { description: 'Only what opens, reopens or settles a threat; the rest is held back.' })
  stateChangesOnly!: boolean;

  @Field(() => Int, { description: '0: a message an event. Else one message every so many minutes.' })
  digestMinutes!: number;

  @Field(() => WebhookStatusEnum, { description: 'Whether events are posted to it.' })
  status!: WebhookStatus;

  @Field(() => String, { nullable: true, description: 'Why it is disabled; null while it is active.' })
  disabledReason!: string | null;

  @Field(() => Int, { description: 'Events held back since the last message; the next one says how many.' })
  heldBack!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when nothing has succeeded; null after a success.' })
  failingSince!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed by a person.' })
  updatedAt!: Date;
}

export const WebhookConnection = connectionOf('Webhook', Webhook);

export function toWebhook({ _id, secrets: _secrets, position: _position, ...row }: WebhookRow): Webhook {
  return { ...row, nodeTag: 'Webhook', id: toGlobalId('Webhook', _id) };
}

@ObjectType({ description: 'One try to post a message.' })
export class WebhookAttempt implements DeliveryAttempt {
  @Field(() => DateTime, { description: 'When it began.' })
  at!: Date;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number;

  @Field(() => Int, { nullable: true, description: 'HTTP status; null when there was no answer.' })
  statusCode!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it did not succeed; null when it did.' })
  error!: string | null;
}

@ObjectType({ description: 'A message for an endpoint, with the tries to post it. Kept for 30 days.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Id of the delivery, to replay it by.' })
  id!: string;

  @Field(() => String, { description: 'The `webhook-id` header: the same over retries and replays.' })
  messageId!: string;

  @Field(() => String, { description: 'Type of the message, such as threat.opened.' })
  type!: string;

  @Field(() => String, { description: 'The body as it is posted and signed.' })
  body!: string;

  @Field(() => DeliveryStatusEnum, { description: 'What became of it.' })
  status!: DeliveryStatus;

  @Field(() => Int, { description: 'Tries so far; counted from 0 again after a replay.' })
  attemptCount!: number;

  @Field(() => [WebhookAttempt], { description: 'The last 20 tries, newest last.' })
  attempts!: WebhookAttempt[];

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null when it is over.' })
  nextAttemptAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
}

export const WebhookDeliveryConnection = connectionOf('WebhookDelivery', WebhookDelivery);

export function toDelivery({ _id, nextAttemptAt, ...row }: WebhookDeliveryRow): WebhookDelivery {
  return { ...row, id: _id, nextAttemptAt: row.status === 'PENDING' ? nextAttemptAt : null };
}

@InputType({ description: 'What of the events an endpoint is told.' })
export class WebhookFilterInput {
  @Field(() => String, { nullable: true, description: 'What it is for, at most 512 characters.' })
  description?: string | null;

  @Field(() => [EventTypeEnum], { nullable: true, description: 'Only these types; an empty list means all.' })
  types?: EventType[] | null;

  @Field(() => SeverityEnum, { nullable: true, description: 'Hold back events of less severe threats.' })
  minimumSeverity?: Severity | null;

  @Field(() => Int, { nullable: true, description: 'Hold back events of threats with fewer mentions.' })
  minimumMentions?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Hold back all but what opens, reopens or settles a threat.' })
  stateChangesOnly?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Minutes between digests, up to a week; 0 for a message an event.' })
  digestMinutes?: number | null;
}

@InputType({ description: 'An endpoint to post events to.' })
export class CreateWebhookInput extends WebhookFilterInput {
  @Field(() => String, { description: 'Slug of the brand.' })
  brand!: string;

  @Field(() => String, { description: 'An http or https address; only public ones are posted to.' })
  url!: string;
}

@InputType({ description: 'What to change of an endpoint; what is left out stays.' })
export class UpdateWebhookInput extends WebhookFilterInput {
  @Field(() => ID, { description: 'Global id of the webhook.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Another address.' })
  url?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False stops it; true starts it again, with what came meanwhile.',
  })
  isActive?: boolean | null;
}

@InputType({ description: 'A webhook by its id.' })
export class WebhookIdInput {
  @Field(() => ID, { description: 'Global id of the webhook.' })
  id!: string;
}

@InputType({
  description: 'Messages to post again: either some deliveries, or all dead ones, or the events after a cursor.',
})
export class ReplayWebhookInput extends WebhookIdInput {
  @Field(() => [ID], { nullable: true, description: 'Ids of deliveries, at most 1,000.' })
  deliveries?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those given up, the oldest 1,000.' })
  dead?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Events after this cursor, or from "start"; at most 1,000.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last event; the newest unless given.' })
  until?: string | null;
}

@ObjectType({ description: 'What became of a webhook.' })
export class WebhookPayload {
  @Field(() => Webhook, { nullable: true, description: 'The webhook as it is now; null when there are errors.' })
  webhook!: Webhook | null;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}

@ObjectType({ description: 'A webhook and its signing secret.' })
export class WebhookSecretPayload extends WebhookPayload {
  @Field(() => String, { nullable: true, description: 'Signs messages: `whsec_` and base64. Shown this once.' })
  secret!: string | null;
}

@ObjectType({ description: 'What became of deleteWebhook.' })
export class DeleteWebhookPayload {
  @Field(() => ID, { nullable: true, description: 'Global id of what is gone.' })
  deletedId!: string | null;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}

@ObjectType({ description: 'What became of testWebhook.' })
export class TestWebhookPayload {
  @Field(() => WebhookDelivery, { nullable: true, description: 'The message, as it waits to be posted.' })
  delivery!: WebhookDelivery | null;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}

@ObjectType({ description: 'What became of replayWebhook.' })
export class ReplayWebhookPayload {
  @Field(() => Int, { description: 'Messages that are posted again.' })
  replayed!: number;

  @Field(() => [UserError], { description: 'What was wrong with the input.' })
  errors!: UserError[];
}
