import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { ChangeRow } from '../src/events/changeLog';
import type { MentionFilter as Filter } from '../src/usecases/readMentions';
import { subscribeToMentions } from '../src/usecases/subscribeToMentions';
import type { Context } from './context';
import { Mention, MentionFilter, toMention } from './mention.types';
import { MentionChange, toMentionChange } from './mentionChange.types';

interface MentionsArgs {
  brand: string;
  filter?: Filter | null;
  after?: string | null;
}

@Resolver(() => MentionChange)
export class MentionChangeResolver {
  @Subscription(() => MentionChange, {
    description:
      'What happens to a brand’s mentions once it is counted, in order, at least once. Resumed with a cursor as events are.',
    subscribe: ({ args, context }) => {
      const { brand, filter = null, after = null } = args as MentionsArgs;
      const { deps, actor } = context as Context;
      return subscribeToMentions(deps, { brand, filter, after }, actor) as never;
    },
  })
  mentions(
    @Root() row: ChangeRow,
    @Arg('brand', () => String, { description: 'Slug of the brand.' }) _brand: string,
    @Arg('filter', () => MentionFilter, {
      nullable: true,
      description: 'Only mentions that fit before the change or after it.',
    })
    _filter?: MentionFilter | null,
    @Arg('after', () => String, {
      nullable: true,
      description: "Left out: live from now. 'start': from the oldest kept. A cursor: what came after it, then live.",
    })
    _after?: string | null,
  ): MentionChange {
    return toMentionChange(row);
  }

  @FieldResolver(() => Mention, { nullable: true, description: 'The mention as it is now; null once it is removed.' })
  async mention(@Root() change: MentionChange, @Ctx() { loaders }: Context): Promise<Mention | null> {
    const row = await loaders.mention.load(change.row.mention);
    return row === null ? null : toMention(row);
  }
}
