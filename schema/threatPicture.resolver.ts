import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import {
  authorNetwork,
  exampleMentions,
  firstMovers,
  growthByHour,
  type PictureMention,
  sharedItems,
} from '../src/monitor/pictureThreat';
import { checkFirst } from '../src/usecases/pages';
import { checkAmount, countByHour } from '../src/usecases/readThreatPicture';
import type { Context } from './context';
import { Mention, toMention } from './mention.types';
import { Threat } from './threat.types';
import { AuthorNetwork, GrowthPoint, SharedItem } from './threatPicture.types';

/** Points for reading the mentions that a picture is made of. */
const READ_COST = 100;
const MAX_WINDOW_SECONDS = 3_600;
const MAX_HOURS = 720;

const complexity = ({ args, childComplexity }: { args: Record<string, number>; childComplexity: number }): number =>
  READ_COST + (args.first ?? 1) * childComplexity;
const FIRST = 'How many to give, 1 to 100.';

/** What a threat looks like, made from its own mentions when asked for. */
@Resolver(() => Threat)
export class ThreatPictureResolver {
  @FieldResolver(() => [Mention], {
    description: 'Mentions that show what is said: each of another text and author, the furthest reaching first.',
    complexity: complexity as never,
  })
  async examples(
    @Root() threat: Threat,
    @Arg('first', () => Int, { description: FIRST }) first: number,
    @Ctx() context: Context,
  ): Promise<Mention[]> {
    return loadMentions(context, exampleMentions(await pictureOf(context, threat, first), first));
  }

  @FieldResolver(() => [Mention], {
    description: 'The first mention of each of those who began it, oldest first.',
    complexity: complexity as never,
  })
  async firstMovers(
    @Root() threat: Threat,
    @Arg('first', () => Int, { description: FIRST }) first: number,
    @Ctx() context: Context,
  ): Promise<Mention[]> {
    return loadMentions(context, firstMovers(await pictureOf(context, threat, first), first));
  }

  @FieldResolver(() => AuthorNetwork, {
    description: 'Who acted with whom: accounts whose mentions or reposts came within a window of each other.',
    complexity: complexity as never,
  })
  async network(
    @Root() threat: Threat,
    @Arg('first', () => Int, { description: 'How many edges to give, 1 to 100.' }) first: number,
    @Arg('window', () => Int, { defaultValue: 60, description: 'How far apart at most, 1 to 3,600 seconds.' })
    window: number,
    @Ctx() context: Context,
  ): Promise<AuthorNetwork> {
    checkAmount('window', window, MAX_WINDOW_SECONDS);
    const mentions = await pictureOf(context, threat, first);
    const edges = authorNetwork(mentions, window * 1_000);
    return {
      edges: edges.slice(0, first).map((edge) => ({ ...edge, window })),
      edgeCount: edges.length,
      window,
      mentionsRead: mentions.length,
    };
  }

  @FieldResolver(() => [GrowthPoint], {
    description: 'Mentions an hour from its opening to its last mention, hours without any included.',
    complexity: READ_COST,
  })
  async growth(
    @Root() threat: Threat,
    @Arg('hours', () => Int, { defaultValue: 168, description: 'How many hours at most, the newest: 1 to 720.' })
    hours: number,
    @Ctx() { deps }: Context,
  ): Promise<GrowthPoint[]> {
    checkAmount('hours', hours, MAX_HOURS);
    return growthByHour(await countByHour(deps.models, threat.row._id), hours);
  }

  @FieldResolver(() => [SharedItem], {
    description: 'Hashtags in its mentions, those of most authors first.',
    complexity: complexity as never,
  })
  async hashtags(
    @Root() threat: Threat,
    @Arg('first', () => Int, { description: FIRST }) first: number,
    @Ctx() context: Context,
  ): Promise<SharedItem[]> {
    return sharedItems(await pictureOf(context, threat, first), 'tag').slice(0, first);
  }

  @FieldResolver(() => [SharedItem], {
    description: 'Links in its mentions, those of most authors first.',
    complexity: complexity as never,
  })
  async links(
    @Root() threat: Threat,
    @Arg('first', () => Int, { description: FIRST }) first: number,
    @Ctx() context: Context,
  ): Promise<SharedItem[]> {
    return sharedItems(await pictureOf(context, threat, first), 'link').slice(0, first);
  }
}

function pictureOf({ loaders }: Context, threat: Threat, first: number): Promise<PictureMention[]> {
  checkFirst(first);
  return loaders.picture.load(threat.row._id);
}

async function loadMentions({ loaders }: Context, ids: readonly string[]): Promise<Mention[]> {
  const rows = await Promise.all(ids.map((id) => loaders.mention.load(id)));
  return rows.filter((row) => row !== null).map(toMention);
}
