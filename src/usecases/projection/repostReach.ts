import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import type { Change } from '../../monitor/facts';
import { mayThreaten } from '../../monitor/ownAccount';
import { isThreatKind, type ThreatKind } from '../../monitor/threat';
import type { ThreatWorkspace } from './threatDrafts';

/** An activist or smear post that reaches far enough by its reposts to be a threat of its author. */
export interface WidePost {
  mention: string;
  revision: number;
  author: string;
  postedAt: Date;
  kind: ThreatKind;
}

interface Tally {
  post: Omit<WidePost, 'kind'>;
  /** Followers by account, its author's among them: of each the largest number known. */
  people: Map<string, number>;
  reach: number;
}

/** Posts and reposts that one segment reads at most; of what is beyond, the reach is not known until more reposts come. */
const MAX_POSTS_READ = 20;
const MAX_REPOSTS_READ = 2_000;
/** Accounts remembered of all posts of a brand: some 10 MB. */
const MAX_ACCOUNTS = 100_000;
const POST_FIELDS = { authorKey: 1, author: 1, postedAt: 1, revision: 1 };
const REPOST_FIELDS = { repostOfId: 1, authorKey: 1, author: 1 };

type PostRow = Pick<MentionRow, '_id' | 'authorKey' | 'author' | 'postedAt' | 'revision'>;
type RepostRow = Pick<MentionRow, '_id' | 'repostOfId' | 'authorKey' | 'author'>;

/**
 * Remembers how far a brand's activist and smear posts reach with their reposts, as long as they are no threats of their
 * authors. What is stored of a post is read when the first of its reposts comes; from then on reposts are added as they come.
 */
export function createRepostReach() {
  const tallies = new Map<string, Tally>();
  let accounts = 0;

  function forget(post: string): void {
    accounts -= tallies.get(post)?.people.size ?? 0;
    tallies.delete(post);
  }

  function add(tally: Tally, account: string, followers: number): void {
    const known = tally.people.get(account);
    if (known === undefined) accounts++;
    else if (known >= followers) return;
    tally.people.set(account, followers);
    tally.reach += followers - (known ?? 0);
  }

  async function read(models: Models, posts: readonly string[]): Promise<void> {
    const rows = await models.Mention.find({ _id: { $in: posts } }, POST_FIELDS).lean<PostRow[]>();
    for (const { _id, authorKey, author, postedAt, revision } of rows) {
      const tally = { post: { mention: _id, revision, author: authorKey, postedAt }, people: new Map(), reach: 0 };
      tallies.set(_id, tally);
      add(tally, authorKey, author.followers ?? 0);
    }
    // The type is the index's own condition, without which DocumentDB reads every mention.
    const reposts = await models.Mention.find({ repostOfId: { $in: posts, $type: 'string' } }, REPOST_FIELDS)
      .limit(MAX_REPOSTS_READ)
      .lean<RepostRow[]>();
    for (const { repostOfId, authorKey, author } of reposts) {
      const tally = tallies.get(repostOfId!);
      if (tally !== undefined && !author.isOwn) add(tally, authorKey, author.followers ?? 0);
    }
  }

  return {
    /**
     * Adds a segment's reposts.
     * @param reposted kinds of what was reposted, where it is no repost itself; by id
     * @returns the posts that reach as many as make one a threat by now, by id
     */
    async findWide(
      models: Models,
      workspace: ThreatWorkspace,
      changes: readonly Change[],
    ): Promise<Map<string, WidePost>> {
      for (const { mention, before } of changes) {
        if (before === null) continue;
        forget(mention);
        if (before.repostOf !== null) forget(before.repostOf);
      }
      const removed = new Set(changes.filter(({ after }) => after === null).map(({ mention }) => mention));
      const kinds = new Map<string, ThreatKind>();
      for (const { after } of changes) {
        if (!mayThreaten(after) || after.repostOf === null || removed.has(after.repostOf)) continue;
        const kind = workspace.reposted.get(after.repostOf);
        if (
          kind !== undefined &&
          isThreatKind(kind) &&
          kind !== 'COMPLAINT' &&
          !isOnesThreat(workspace, after.repostOf)
        )
          kinds.set(after.repostOf, kind);
      }
      const unknown = [...kinds.keys()].filter((post) => !tallies.has(post)).slice(0, MAX_POSTS_READ);
      if (unknown.length > 0) await read(models, unknown);
      for (const { after } of changes) {
        const tally = mayThreaten(after) ? tallies.get(after.repostOf ?? '') : undefined;
        if (tally !== undefined) add(tally, after!.author, after!.followers);
      }
      const wide = new Map<string, WidePost>();
      for (const [post, kind] of kinds) {
        const tally = tallies.get(post);
        if (tally === undefined || tally.reach < workspace.authorReach) continue;
        wide.set(post, { ...tally.post, kind });
        forget(post);
      }
      for (const oldest of tallies.keys()) {
        if (accounts <= MAX_ACCOUNTS) break;
        forget(oldest);
      }
      return wide;
    },
  };
}
export type RepostReach = ReturnType<typeof createRepostReach>;

/** Whether a post belongs to a threat of one author already. */
export function isOnesThreat({ memberships, drafts }: ThreatWorkspace, post: string): boolean {
  return [...(memberships.get(post) ?? [])].some((id) => drafts.get(id)?.scope === 'AUTHOR');
}
