import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { deleteMentions } from '../src/usecases/deleteMentions';
import { forgetAuthor } from '../src/usecases/forgetAuthor';
import type { Context } from './context';
import { fromGlobalId } from './node';
import { DeleteMentionsInput, DeletePayload, ForgetAuthorInput } from './privacy.types';

@Resolver()
export class PrivacyResolver {
  @Mutation(() => DeletePayload, {
    description:
      'Takes mentions out for good, and out of titles that quote them. One that is not there is passed over.',
  })
  deleteMentions(
    @Arg('input', () => DeleteMentionsInput, { description: 'Which mentions.' }) input: DeleteMentionsInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<DeletePayload> {
    const ids = (input.ids ?? []).map(fromGlobalId).map((global) => (global?.tag === 'Mention' ? global.id : ''));
    return deleteMentions(deps, { brand: input.brand, ids, sources: input.sources ?? [] }, actor);
  }

  @Mutation(() => DeletePayload, {
    description:
      'Takes everything of an author out of a brand for good: mentions, counts, the handle and the words in the log, titles that quote the author. Where the brand pseudonymises, give the handle all the same.',
  })
  async forgetAuthor(
    @Arg('input', () => ForgetAuthorInput, { description: 'Who.' }) input: ForgetAuthorInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<DeletePayload> {
    return { deleted: await forgetAuthor(deps, input, actor), errors: [] };
  }
}
