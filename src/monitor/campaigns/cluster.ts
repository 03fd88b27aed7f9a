import { type Channel, MENTION_KINDS } from '../../nlp/doc';
import type { MentionFacts } from '../facts';
import { MENTION_MARKS } from '../mentionMarks';
import type { ThreatKind } from '../threat';
import { featuresOf } from './features';

/** One mention in a cluster. */
export interface ClusterMember {
  mention: string;
  author: string;
  at: number;
  /** Whether the sums count it: of one author only the first few are. */
  isCounted: boolean;
  isCopy: boolean;
  isYoung: boolean;
}

/** Sums over the counted members of a cluster; all of them can be taken back. */
export interface ClusterSums {
  mentions: number;
  /** In percent, by kind, in the order of MENTION_KINDS. */
  kinds: number[];
  /** By mark, in the order of MENTION_MARKS. */
  marks: number[];
  negative: number;
  copies: number;
  agesKnown: number;
  young: number;
  followersKnown: number;
  fewFollowers: number;
}

export interface Wording {
  words: string[];
  mentions: number;
  channels: Channel[];
}

/** Mentions that belong together, whatever they are: a campaign, a wave of complaints, a giveaway, a meme. */
export interface Cluster {
  /** The mention that founded it. */
  id: string;
  sums: ClusterSums;
  /** All mentions, counted or not. */
  posted: number;
  /** Those of authors beyond the ones remembered; absent where there are none. */
  postedByOthers?: number;
  /** Counted mentions by author. */
  authors: Map<string, number>;
  /** Counted mentions by feature. */
  features: Map<string, number>;
  /** What was written, each wording once: the words of the first that used it, how many did, and on which channels. */
  wordings: Wording[];
  members: ClusterMember[];
  /** Members that it took in with another group and that have not been told yet; absent where there are none. */
  untold?: ClusterMember[];
  /** When its last counted mentions were posted, in the order they came. */
  times: number[];
  first: number;
  last: number;
}

/** A cluster, and what it was judged to be since five authors were in it; null until it shows signs of a threat. */
export interface Campaign extends Cluster {
  raisedAs: ThreatKind | null;
}

export type SavedCampaign = Omit<Campaign, 'authors' | 'features'> & {
  authors: [string, number][];
  features: [string, number][];
};

const COUNTED_PER_AUTHOR = 2;
const MAX_AUTHORS = 2_000;
const MAX_FEATURES = 300;
const FEATURES_KEPT = 200;
const MAX_WORDINGS = 40;
const MAX_TIMES = 64;
/** Members remembered; of a campaign not yet raised, these are the ones that it is raised with. */
const MAX_MEMBERS = 400;
/** Texts of fewer words are alike by chance. */
const MIN_COPY_WORDS = 4;
const COPY_SIMILARITY = 0.55;
const YOUNG_MS = 90 * 24 * 3_600_000;
const FEW_FOLLOWERS = 50;

/** An empty campaign, named after the mention that founds it. */
export function createCampaign(id: string, at: number): Campaign {
  return {
    id,
    sums: {
      mentions: 0,
      kinds: MENTION_KINDS.map(() => 0),
      marks: MENTION_MARKS.map(() => 0),
      negative: 0,
      copies: 0,
      agesKnown: 0,
      young: 0,
      followersKnown: 0,
      fewFollowers: 0,
    },
    posted: 0,
    authors: new Map(),
    features: new Map(),
    wordings: [],
    members: [],
    times: [],
    first: at,
    last: at,
    raisedAs: null,
  };
}

/** What remembering a campaign costs: members, authors and features. */
export function weightOf(cluster: Cluster): number {
  return cluster.members.length + cluster.authors.size + cluster.features.size;
}

/** Copies, so that what was saved does not change with the campaign. */
export function saveCampaign(campaign: Campaign): SavedCampaign {
  return structuredClone({ ...campaign, authors: [...campaign.authors], features: [...campaign.features] });
}

export function restoreCampaign(saved: SavedCampaign): Campaign {
  const { authors, features, ...rest } = structuredClone(saved);
  // What was saved before it was told whose followers are known counted the others as having few.
  if (rest.sums.followersKnown === undefined) Object.assign(rest.sums, { followersKnown: 0, fewFollowers: 0 });
  return { ...rest, authors: new Map(authors), features: new Map(features) };
}

/**
 * Adds a mention. Of an author's mentions the first two count, so that one who repeats himself is no group.
 * @param mayCount whether the sums may count it
 */
export function addMember(
  cluster: Cluster,
  mention: string,
  facts: MentionFacts,
  features: readonly string[],
  mayCount = true,
): ClusterMember {
  const at = facts.postedAt.getTime();
  if (mayCount) cluster.posted++;
  const posted = cluster.authors.get(facts.author) ?? 0;
  const isCounted = mayCount && posted < COUNTED_PER_AUTHOR && (posted > 0 || cluster.authors.size < MAX_AUTHORS);
  const member = { mention, author: facts.author, at, isCounted, isCopy: false, isYoung: isYoung(facts) };
  if (mayCount && posted === 0 && !isCounted) cluster.postedByOthers = (cluster.postedByOthers ?? 0) + 1;
  if (isCounted) {
    member.isCopy = addWording(cluster, facts);
    cluster.authors.set(facts.author, posted + 1);
    for (const feature of features) cluster.features.set(feature, (cluster.features.get(feature) ?? 0) + 1);
    if (cluster.features.size > MAX_FEATURES) dropRareFeatures(cluster.features);
    sum(cluster.sums, facts, member, 1);
    cluster.times.push(at);
    if (cluster.times.length > MAX_TIMES) cluster.times.shift();
  }
  cluster.members.push(member);
  if (cluster.members.length > MAX_MEMBERS) cluster.members.shift();
  cluster.first = Math.min(cluster.first, at);
  cluster.last = Math.max(cluster.last, at);
  return member;
}

/** Takes a mention out again, with the facts it was added with. */
export function removeMember(cluster: Cluster, mention: string, facts: MentionFacts): void {
  const place = cluster.members.findIndex((member) => member.mention === mention);
  if (place === -1) return;
  const [member] = cluster.members.splice(place, 1);
  cluster.posted--;
  if (!member!.isCounted) {
    if (cluster.postedByOthers && !cluster.authors.has(facts.author)) cluster.postedByOthers--;
    return;
  }
  const time = cluster.times.indexOf(member!.at);
  if (time !== -1) cluster.times.splice(time, 1);
  lowerWording(cluster, facts);
  lower(cluster.authors, facts.author);
  for (const feature of featuresOf(facts)) lower(cluster.features, feature);
  sum(cluster.sums, facts, member!, -1);
}

/** Takes everything of another cluster in. */
export function absorb(cluster: Cluster, other: Cluster): void {
  let others = (cluster.postedByOthers ?? 0) + (other.postedByOthers ?? 0);
  for (const [author, posted] of other.authors) {
    if (cluster.authors.size < MAX_AUTHORS || cluster.authors.has(author))
      cluster.authors.set(author, (cluster.authors.get(author) ?? 0) + posted);
    else others += posted;
  }
  if (others > 0) cluster.postedByOthers = others;
  for (const [feature, count] of other.features)
    cluster.features.set(feature, (cluster.features.get(feature) ?? 0) + count);
  if (cluster.features.size > MAX_FEATURES) dropRareFeatures(cluster.features);
  let copies = other.sums.copies;
  for (const wording of other.wordings) {
    const same = findWording(cluster, wording.words);
    if (same !== undefined) {
      same.mentions += wording.mentions;
      same.channels = [...new Set([...same.channels, ...wording.channels])];
      copies += 1;
    } else if (cluster.wordings.length < MAX_WORDINGS) cluster.wordings.push(wording);
  }
  const { sums } = cluster;
  cluster.posted += other.posted;
  sums.mentions += other.sums.mentions;
  sums.kinds = sums.kinds.map((value, index) => value + other.sums.kinds[index]!);
  sums.marks = sums.marks.map((value, index) => value + other.sums.marks[index]!);
  sums.negative += other.sums.negative;
  sums.copies += copies;
  sums.agesKnown += other.sums.agesKnown;
  sums.young += other.sums.young;
  sums.followersKnown += other.sums.followersKnown;
  sums.fewFollowers += other.sums.fewFollowers;
  cluster.members = [...cluster.members, ...other.members].slice(-MAX_MEMBERS);
  cluster.untold = [...(cluster.untold ?? []), ...other.members].slice(-MAX_MEMBERS);
  cluster.times = [...cluster.times, ...other.times].sort((a, b) => a - b).slice(-MAX_TIMES);
  cluster.first = Math.min(cluster.first, other.first);
  cluster.last = Math.max(cluster.last, other.last);
}

/** Mentions of the cluster, of its last 64, within a span to either side of a moment. */
export function countAround(cluster: Cluster, at: number, span: number): number {
  let count = 0;
  for (const time of cluster.times) if (Math.abs(time - at) <= span) count++;
  return count;
}

export function isYoung(facts: MentionFacts): boolean {
  return facts.accountCreatedAt !== null && facts.postedAt.getTime() - facts.accountCreatedAt.getTime() < YOUNG_MS;
}

/** Also of what a log held before it told a known 0 from an unknown number: that is unknown. */
export function knowsFollowers(facts: MentionFacts): boolean {
  return facts.followers > 0 || facts.hasNoFollowers === true;
}

export function hasFewFollowers(facts: MentionFacts): boolean {
  return knowsFollowers(facts) && facts.followers < FEW_FOLLOWERS;
}

/** Shared words by all words (Jaccard): 1 for two texts of the same words. */
export function wordSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.includes(word)) shared++;
  return shared / (a.length + b.length - shared);
}

function findWording(cluster: Cluster, words: readonly string[]) {
  if (words.length < MIN_COPY_WORDS) return undefined;
  return cluster.wordings.find((wording) => wordSimilarity(wording.words, words) >= COPY_SIMILARITY);
}

/** @returns whether someone wrote nearly the same before */
function addWording(cluster: Cluster, facts: MentionFacts): boolean {
  const words = facts.words.split(' ');
  const same = findWording(cluster, words);
  if (same !== undefined) {
    same.mentions++;
    if (!same.channels.includes(facts.channel)) same.channels.push(facts.channel);
    return true;
  }
  if (cluster.wordings.length < MAX_WORDINGS) cluster.wordings.push({ words, mentions: 1, channels: [facts.channel] });
  return false;
}

/** What nobody says any more is forgotten. */
function lowerWording(cluster: Cluster, facts: MentionFacts): void {
  const same = cluster.wordings.find((wording) => wording.words.join(' ') === facts.words);
  const wording = same ?? findWording(cluster, facts.words.split(' '));
  if (wording === undefined) return;
  wording.mentions--;
  if (wording.mentions === 0) cluster.wordings.splice(cluster.wordings.indexOf(wording), 1);
}

function sum(sums: ClusterSums, facts: MentionFacts, member: ClusterMember, sign: 1 | -1): void {
  sums.mentions += sign;
  for (let kind = 0; kind < sums.kinds.length; kind++) sums.kinds[kind]! += sign * facts.kindScores[kind]!;
  for (const mark of facts.marks) sums.marks[MENTION_MARKS.indexOf(mark)]! += sign;
  if (facts.polarity === 'NEGATIVE') sums.negative += sign;
  if (member.isCopy) sums.copies += sign;
  if (facts.accountCreatedAt !== null) sums.agesKnown += sign;
  if (member.isYoung) sums.young += sign;
  if (knowsFollowers(facts)) sums.followersKnown += sign;
  if (hasFewFollowers(facts)) sums.fewFollowers += sign;
}

function lower(counts: Map<string, number>, key: string): void {
  const left = (counts.get(key) ?? 0) - 1;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}

/** Lets the features go that fewest mentions have, of those the earliest. */
function dropRareFeatures(features: Map<string, number>): void {
  const byCount = [...features].sort((a, b) => a[1] - b[1]);
  for (const [feature] of byCount.slice(0, features.size - FEATURES_KEPT)) features.delete(feature);
}
