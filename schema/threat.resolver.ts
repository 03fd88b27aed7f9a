import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { encodePlace } from '../src/usecases/pages';
import { readThreatMentions } from '../src/usecases/readMentions';
import { countThreatMembers, countThreatRows, readThreatMembers, readThreats } from '../src/usecases/readThreats';
import { encodeThreatPlace, type ThreatOrder } from '../src/usecases/threatOrder';
import { updateThreat } from '../src/usecases/updateThreat';
import { Brand, toBrand } from './brand.types';
import type { Context } from './context';
import { ThreatOrderEnum } from './enums';
import { type Mention, MentionConnection, toMention } from './mention.types';
import { fromGlobalId } from './node';
import { type Connection, PageArgs, toConnection } from './pagination';
import {
  type Threat,
  ThreatConnectionBase,
  ThreatFilter,
  Threat as ThreatType,
  toThreat,
  UpdateThreatInput,
  UpdateThreatPayload,
} from './threat.types';
import { AsOf, toAsOf } from './trend.types';

type CountedConnection<Node> = Connection<Node> & { count(): Promise<number> };

@Resolver(() => ThreatType)
export class ThreatResolver {
  @Query(() => ThreatConnectionBase, {
    description:
      'Threats of a brand, newest opened first unless ordered otherwise, of every status unless filtered, members of waves included.',
  })
  async threats(
    @Arg('brand', () => String, { description: 'Slug of the brand.' }) brand: string,
    @Arg('filter', () => ThreatFilter, { nullable: true, description: 'Which threats.' }) filter: ThreatFilter | null,
    @Arg('orderBy', () => ThreatOrderEnum, { defaultValue: 'OPENED_AT', description: 'In which order; ties by id.' })
    orderBy: ThreatOrder,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps, actor }: Context,
  ): Promise<CountedConnection<Threat> & { asOf: AsOf }> {
    const page = await readThreats(deps, { brand, filter, orderBy, first, after }, actor);
    const connection = toConnection(page, after, (row) => encodeThreatPlace(orderBy, row), toThreat);
    return { ...connection, asOf: toAsOf(page.asOf), count: () => countThreatRows(deps, brand, filter) };
  }

  @Mutation(() => UpdateThreatPayload, {
    description: 'Changes the status or the assignee of a threat, notes something, or mutes it for a time.',
  })
  async updateThreat(
    @Arg('input', () => UpdateThreatInput, { description: 'What to change.' }) input: UpdateThreatInput,
    @Ctx() { deps, actor }: Context,
  ): Promise<UpdateThreatPayload> {
    const global = fromGlobalId(input.id);
    const id = global?.tag === 'Threat' ? global.id : '';
    const { threat, errors } = await updateThreat(deps, { ...input, id }, actor);
    return { threat: threat && toThreat(threat), errors };
  }

  @FieldResolver(() => Brand, { description: 'The brand it is about.' })
  async brand(@Root() threat: Threat, @Ctx() { loaders }: Context): Promise<Brand> {
    return toBrand((await loaders.brand.load(threat.row.brand))!);
  }

  @FieldResolver(() => ThreatType, {
    nullable: true,
    description: 'The wave or campaign that most of its mentions are part of; null for none.',
  })
  async parent(@Root() threat: Threat, @Ctx() { loaders }: Context): Promise<Threat | null> {
    const row = threat.row.parent === undefined ? null : await loaders.threat.load(threat.row.parent);
    return row && toThreat(row);
  }

  @FieldResolver(() => ThreatConnectionBase, {
    description: 'For a wave or campaign: the single threats of authors who are part of it, newest opened first.',
  })
  async members(
    @Root() threat: Threat,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps }: Context,
  ): Promise<CountedConnection<Threat> & { asOf: AsOf }> {
    const page = await readThreatMembers(deps, threat.row, first, after);
    const connection = toConnection(page, after, (row) => encodeThreatPlace('OPENED_AT', row), toThreat);
    return { ...connection, asOf: toAsOf(page.asOf), count: () => countThreatMembers(deps, threat.row._id) };
  }

  @FieldResolver(() => MentionConnection, { description: 'Its mentions, reposts included, newest first.' })
  async mentions(
    @Root() threat: Threat,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps }: Context,
  ): Promise<CountedConnection<Mention>> {
    const page = await readThreatMentions(deps, threat.row._id, first, after);
    const connection = toConnection(page, after, (row) => encodePlace(row.postedAt, row._id), toMention);
    return { ...connection, count: () => Promise.resolve(threat.mentionCount) };
  }
}

@Resolver(() => ThreatConnectionBase)
export class ThreatConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all; counted only when asked for.' })
  totalCount(@Root() connection: CountedConnection<Threat>): Promise<number> {
    return connection.count();
  }

  @FieldResolver(() => AsOf, { description: 'How far the projections were when this was read.' })
  asOf(@Root() connection: { asOf: AsOf }): AsOf {
    return connection.asOf;
  }
}
