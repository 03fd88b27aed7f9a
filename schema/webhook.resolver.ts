import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { DeliveryStatus } from '../models/webhookDelivery';
import { encodePlace } from '../src/usecases/pages';
import { createWebhook } from '../src/usecases/webhooks/createWebhook';
import { deleteWebhook } from '../src/usecases/webhooks/deleteWebhook';
import { readDeliveries, readWebhooks } from '../src/usecases/webhooks/readWebhooks';
import { replayDeliveries } from '../src/usecases/webhooks/replayDeliveries';
import { rotateWebhookSecret } from '../src/usecases/webhooks/rotateWebhookSecret';
import { testWebhook } from '../src/usecases/webhooks/testWebhook';
import { updateWebhook } from '../src/usecases/webhooks/updateWebhook';
import type { Context } from './context';
import { DeliveryStatusEnum } from './enums';
import { fromGlobalId, toGlobalId } from './node';
import { type Connection, PageArgs, toConnection } from './pagination';
import {
  CreateWebhookInput,
  DeleteWebhookPayload,
  ReplayWebhookInput,
  ReplayWebhookPayload,
  TestWebhookPayload,
  toDelivery,
  toWebhook,
  UpdateWebhookInput,
  type Webhook,
  WebhookConnection,
  type WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookIdInput,
  WebhookPayload,
  WebhookSecretPayload,
} from './webhook.types';

@Resolver()
export class WebhookResolver {
  @Query(() => WebhookConnection, { description: "A brand's webhooks, newest first; for admins." })
  async webhooks(
    @Arg('brand', () => String, { description: 'Slug of the brand.' }) brand: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps, actor }: Context,
  ): Promise<Connection<Webhook>> {
    const page = await readWebhooks(deps, { brand, first, after }, actor);
    return toConnection(page, after, (row) => encodePlace(row.createdAt, row._id), toWebhook);
  }

  @Query(() => WebhookDeliveryConnection, { description: 'Messages of a webhook and their tries, newest first.' })
  async webhookDeliveries(
    @Arg('webhook', () => ID, { description: 'Global id of the webhook.' }) webhook: string,
    @Arg('status', () => DeliveryStatusEnum, { nullable: true, description: 'Only these; DEAD lists those given up.' })
    status: DeliveryStatus | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps, actor }: Context,
  ): Promise<Connection<WebhookDelivery>> {
    const page = await readDeliveries(deps, { webhook: localId(webhook), status, first, after }, actor);
    return toConnection(page, after, (row) => encodePlace(row.createdAt, row._id), toDelivery);
  }

  @Mutation(() => WebhookSecretPayload, { description: "Posts a brand's events to an address from now on." })
  async createWebhook(
    @Arg('input', () => CreateWebhookInput, { description: 'The endpoint.' }) input: CreateWebhookInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<WebhookSecretPayload> {
    const { webhook, secret, errors } = await createWebhook(deps, input, actor);
    return { webhook: webhook && toWebhook(webhook), secret, errors };
  }

  @Mutation(() => WebhookPayload, { description: 'Changes an endpoint, stops it or starts it again.' })
  async updateWebhook(
    @Arg('input', () => UpdateWebhookInput, { description: 'What to change.' }) input: UpdateWebhookInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<WebhookPayload> {
    const { webhook, errors } = await updateWebhook(deps, { ...input, id: localId(input.id) }, actor);
    return { webhook: webhook && toWebhook(webhook), errors };
  }

  @Mutation(() => DeleteWebhookPayload, { description: 'Ends an endpoint, with what waits for it and its deliveries.' })
  async deleteWebhook(
    @Arg('input', () => WebhookIdInput, { description: 'The endpoint.' }) input: WebhookIdInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<DeleteWebhookPayload> {
    await deleteWebhook(deps, localId(input.id), actor);
    return { deletedId: input.id, errors: [] };
  }

  @Mutation(() => WebhookSecretPayload, {
    description: 'Gives an endpoint a new secret. The earlier one signs beside it for a day.',
  })
  async rotateWebhookSecret(
    @Arg('input', () => WebhookIdInput, { description: 'The endpoint.' }) input: WebhookIdInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<WebhookSecretPayload> {
    const { webhook, secret } = await rotateWebhookSecret(deps, localId(input.id), actor);
    return { webhook: toWebhook(webhook), secret, errors: [] };
  }

  @Mutation(() => TestWebhookPayload, {
    description: 'Posts a message that tells of nothing, to see whether it arrives.',
  })
  async testWebhook(
    @Arg('input', () => WebhookIdInput, { description: 'The endpoint.' }) input: WebhookIdInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<TestWebhookPayload> {
    return { delivery: toDelivery(await testWebhook(deps, localId(input.id), actor)), errors: [] };
  }

  @Mutation(() => ReplayWebhookPayload, { description: 'Posts messages again, under the ids they had.' })
  async replayWebhook(
    @Arg('input', () => ReplayWebhookInput, { description: 'Which messages.' }) input: ReplayWebhookInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<ReplayWebhookPayload> {
    const replayed = await replayDeliveries(deps, { ...input, id: localId(input.id) }, toGlobalId, actor);
    return { replayed, errors: [] };
  }
}

/** The id behind a webhook's global one; of anything else, one that is not found. */
function localId(globalId: string): string {
  const global = fromGlobalId(globalId);
  return global?.tag === 'Webhook' ? global.id : '';
}
