import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { correctMention } from '../src/usecases/correctMention';
import { type IngestResult as IngestOutcome, ingestMentions } from '../src/usecases/ingestMentions';
import { encodePlace } from '../src/usecases/pages';
import { countMentions, readMentions } from '../src/usecases/readMentions';
import { shownThreat } from '../src/usecases/readThreats';
import { SETTLE_LIMIT_MS } from '../src/usecases/readTrend';
import { Brand, toBrand } from './brand.types';
import type { Context } from './context';
import {
  CorrectMentionInput,
  CorrectMentionPayload,
  IngestMentionsInput,
  IngestMentionsPayload,
  Mention,
  MentionConnection,
  MentionFilter,
  toMention,
} from './mention.types';
import { fromGlobalId } from './node';
import { type Connection, PageArgs, toConnection } from './pagination';
import { selectsAny } from './selection';
import { Threat, toThreat } from './threat.types';

/** The newest page of a busy brand always holds something that is not projected yet: it waits for little. */
const LIST_WAIT_MS = 250;

type CountedConnection = Connection<Mention> & { count(): Promise<number> };

@Resolver(() => Mention)
export class MentionResolver {
  @Query(() => MentionConnection, {
    description:
      'Mentions of a brand, newest first. Where their `threat` is asked for, what has been accepted of them is waited for, up to a quarter of a second.',
  })
  async mentions(
    @Arg('brand', () => String, { description: 'Slug of the brand.' }) brand: string,
    @Arg('filter', () => MentionFilter, { nullable: true, description: 'Which mentions.' })
    filter: MentionFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CountedConnection> {
    const read = () => readMentions(deps, { brand, filter, first, after }, actor);
    let page = await read();
    if (asksForThreat(info) && page.rows.some((row) => row.pending !== undefined)) {
      await deps.projector.settle(brand, LIST_WAIT_MS, { hasSketches: false, givesUp: true });
      // One that is pending may have taken others on the page into a wave with it.
      page = await read();
    }
    const connection = toConnection(page, after, (row) => encodePlace(row.postedAt, row._id), toMention);
    return { ...connection, count: () => countMentions(deps, brand, filter) };
  }

  @Mutation(() => IngestMentionsPayload, {
    description:
      'Takes mentions in. Once answered they are durable; counts, threats and events follow, and are waited for, up to a second, where `threat` is asked for.',
  })
  async ingestMentions(
    @Arg('input', () => IngestMentionsInput, { description: 'The batch.' }) input: IngestMentionsInput,
    @Ctx() { deps, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IngestMentionsPayload> {
    const { brand, mentions, notify } = input;
    const outcomes = await ingestMentions(deps, { brand, mentions, notify: notify ?? true }, actor);
    if (asksForThreat(info)) await deps.projector.settle(brand, SETTLE_LIMIT_MS, { hasSketches: false });
    return toIngestPayload(outcomes);
  }

  @Mutation(() => CorrectMentionPayload, {
    description:
      "Gives a mention a person's label, which holds over the engine's from then on. Counts and threats follow, and are waited for, up to a second, where `threat` is asked for.",
  })
  async correctMention(
    @Arg('input', () => CorrectMentionInput, { description: 'The label.' }) input: CorrectMentionInput,
    @Ctx() { deps, actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CorrectMentionPayload> {
    const global = fromGlobalId(input.id);
    const id = global?.tag === 'Mention' ? global.id : '';
    const { mention, errors } = await correctMention(deps, { ...input, id }, actor);
    if (mention !== null && asksForThreat(info)) {
      await deps.projector.settle(mention.brand, SETTLE_LIMIT_MS, { hasSketches: false });
    }
    return { mention: mention && toMention(mention), errors };
  }

  @FieldResolver(() => Brand, { description: 'The brand it is about.' })
  async brand(@Root() mention: Mention, @Ctx() { loaders }: Context): Promise<Brand> {
    return toBrand((await loaders.brand.load(mention.row.brand))!);
  }

  @FieldResolver(() => Threat, {
    nullable: true,
    description: 'The wave or campaign it is in, else its own threat; null when it is in none.',
  })
  async threat(@Root() mention: Mention, @Ctx() { loaders }: Context): Promise<Threat | null> {
    // As it was when it was taken in, it is in no threat yet; meanwhile it may be.
    const fresh = mention.row.pending === undefined ? mention.row : await loaders.mention.load(mention.row._id);
    const ids = fresh?.threats ?? [];
    const rows = (await Promise.all(ids.map((id) => loaders.threat.load(id)))).filter((row) => row !== null);
    const row = shownThreat(rows);
    return row === undefined ? null : toThreat(row);
  }
}

@Resolver(() => MentionConnection)
export class MentionConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all; counted only when asked for.' })
  totalCount(@Root() connection: CountedConnection): Promise<number> {
    return connection.count();
  }
}

const asksForThreat = (info: GraphQLResolveInfo): boolean => selectsAny(info, ['threat']);

function toIngestPayload(outcomes: readonly IngestOutcome[]): IngestMentionsPayload {
  const results = outcomes.map((outcome) => ({ ...outcome, mention: outcome.mention && toMention(outcome.mention) }));
  const count = (status: IngestOutcome['status']) => outcomes.filter((outcome) => outcome.status === status).length;
  return {
    accepted: count('ACCEPTED'),
    duplicates: count('DUPLICATE'),
    updated: count('UPDATED'),
    rejected: count('REJECTED'),
    results,
    errors: outcomes.flatMap(({ index, error }) =>
      error === null ? [] : [{ ...error, path: ['mentions', String(index), ...error.path] }],
    ),
  };
}
