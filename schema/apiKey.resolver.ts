import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createApiKey } from '../src/usecases/createApiKey';
import { revokeApiKey } from '../src/usecases/revokeApiKey';
import {
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
  toApiKey,
} from './apiKey.types';
import type { Context } from './context';
import { fromGlobalId } from './node';

@Resolver()
export class ApiKeyResolver {
  @Mutation(() => CreateApiKeyPayload, { description: 'Makes an API key, never wider than the one that makes it.' })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<CreateApiKeyPayload> {
    const { apiKey, secret, errors } = await createApiKey(deps, input, actor);
    return { secret, apiKey: apiKey && toApiKey(apiKey), errors };
  }

  @Mutation(() => RevokeApiKeyPayload, { description: 'Makes an API key useless everywhere within a second.' })
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'The key.' }) input: RevokeApiKeyInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<RevokeApiKeyPayload> {
    const global = fromGlobalId(input.id);
    const row = await revokeApiKey(deps, global?.tag === 'ApiKey' ? global.id : '', actor);
    return { apiKey: toApiKey(row), errors: [] };
  }
}
