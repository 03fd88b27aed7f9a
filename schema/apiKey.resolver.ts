import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { createApiKey } from '../src/usecases/createApiKey';
import { encodePlace } from '../src/usecases/pages';
import { readApiKeys } from '../src/usecases/readApiKeys';
import { revokeApiKey } from '../src/usecases/revokeApiKey';
import {
  type ApiKey,
  ApiKeyConnection,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
  toApiKey,
} from './apiKey.types';
import type { Context } from './context';
import { fromGlobalId } from './node';
import { type Connection, PageArgs, toConnection } from './pagination';

@Resolver()
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, {
    description: 'Keys that are no wider than the asking one, newest first; for admins.',
  })
  async apiKeys(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps, actor }: Context,
  ): Promise<Connection<ApiKey>> {
    const page = await readApiKeys(deps, { first, after }, actor);
    return toConnection(page, after, (row) => encodePlace(row.createdAt, row._id), toApiKey);
  }

  @Mutation(() => CreateApiKeyPayload, { description: 'Makes an API key, never wider than the one that makes it.' })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<CreateApiKeyPayload> {
    const { apiKey, secret, errors } = await createApiKey(deps, input, actor);
    return { secret, apiKey: apiKey && toApiKey(apiKey), errors };
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description: 'Makes an API key useless at once; in other processes without Redis within a second.',
  })
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'The key.' }) input: RevokeApiKeyInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<RevokeApiKeyPayload> {
    const global = fromGlobalId(input.id);
    const row = await revokeApiKey(deps, global?.tag === 'ApiKey' ? global.id : '', actor);
    return { apiKey: toApiKey(row), errors: [] };
  }
}
