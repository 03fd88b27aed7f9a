import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { correctMention } from '../src/usecases/correctMention';
import { type IngestResult as IngestOutcome, ingestMentions } from '../src/usecases/ingestMentions';
import { encodePlace } from '../src/usecases/pages';
import { countMentions, readMentions } from '../src/usecases/readMentions';
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
import { Threat, toThreat } from './threat.types';

type CountedConnection = Connection<Mention> & { count(): Promise<number> };

@Resolver(() => Mention)
export class MentionResolver {
  @Query(() => MentionConnection, { description: 'Mentions of a brand, newest first.' })
  async mentions(
    @Arg('brand', () => String, { description: 'Slug of the brand.' }) brand: string,
    @Arg('filter', () => MentionFilter, { nullable: true, description: 'Which mentions.' })
    filter: MentionFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps, actor }: Context,
  ): Promise<CountedConnection> {
    const page = await readMentions(deps, { brand, filter, first, after }, actor);
    const connection = toConnection(page, after, (row) => encodePlace(row.postedAt, row._id), toMention);
    return { ...connection, count: () => countMentions(deps, brand, filter) };
  }

  @Mutation(() => IngestMentionsPayload, {
    description: 'Takes mentions in. Once answered they are durable; counts, threats and events follow.',
  })
  async ingestMentions(
    @Arg('input', () => IngestMentionsInput, { description: 'The batch.' }) input: IngestMentionsInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<IngestMentionsPayload> {
    const { brand, mentions, notify } = input;
    return toIngestPayload(await ingestMentions(deps, { brand, mentions, notify: notify ?? true }, actor));
  }

  @Mutation(() => CorrectMentionPayload, {
    description:
      "Gives a mention a person's label, which holds over the engine's from then on. Counts and threats follow.",
  })
  async correctMention(
    @Arg('input', () => CorrectMentionInput, { description: 'The label.' }) input: CorrectMentionInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<CorrectMentionPayload> {
    const global = fromGlobalId(input.id);
    const id = global?.tag === 'Mention' ? global.id : '';
    const { mention, errors } = await correctMention(deps, { ...input, id }, actor);
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
    // One that was taken in with this operation is in no threat yet; meanwhile it may be.
    const fresh = mention.row.pending === undefined ? mention.row : await loaders.mention.load(mention.row._id);
    const ids = fresh?.threats ?? [];
    const rows = (await Promise.all(ids.map((id) => loaders.threat.load(id)))).filter((row) => row !== null);
    const row = rows.find((each) => each.scope === 'CAMPAIGN') ?? rows[0];
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
