import type { BrandRow } from '../../models/brand';
import type { MentionRow } from '../../models/mention';
import { AppError, notFound } from '../errors';
import type { TrendFilter } from '../monitor/foldTrend';
import { mentionKeys } from '../monitor/mentionKeys';
import {
  createTermCount,
  type RisingTerm,
  rankTerms,
  TERM_KINDS,
  type Term,
  type TermCount,
  type TermKind,
} from '../monitor/rankTerms';
import { textHash } from '../monitor/textFingerprint';
import { createTermReader } from '../nlp/readTerms';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import { brandNames } from './mentionRow';
import { checkFirst } from './pages';
import type { Projector } from './projection/projector';
import { type AsOf, settleProjections } from './readTrend';
import { type MentionSpan, sampleMentions } from './sampleMentions';

export const TERM_BASELINES = ['PREVIOUS_PERIOD', 'PREVIOUS_WEEK', 'PREVIOUS_FOUR_WEEKS'] as const;
export type TermBaseline = (typeof TERM_BASELINES)[number];

export interface TopTermsInput {
  brand: string;
  from: Date;
  to: Date;
  baseline: TermBaseline;
  kinds?: readonly TermKind[] | null;
  filter?: TrendFilter | null;
  first: number;
}

/** How much of a span the terms were counted in. */
export interface TermSpan {
  from: Date;
  to: Date;
  /** Mentions that were read and pass the filter. */
  mentions: number;
  /** Of these, different texts. */
  texts: number;
  /** In (0, 1]: the share of the span's mentions that was read. */
  share: number;
}

export interface TopTermsResult {
  terms: RisingTerm[];
  window: TermSpan;
  baseline: TermSpan;
  asOf: AsOf;
}

/** Mentions read of each of the two spans; what a question costs at most. */
export const MAX_READ = 4_000;
const DAY_MS = 24 * 3_600_000;
/** Texts read before other work gets a turn. */
const SLICE = 200;

/**
 * What a brand's mentions of a span talk of more than those of a span before it.
 * @throws AppError NOT_FOUND, FORBIDDEN; BAD_USER_INPUT for an empty span, no kind of term, or `first` outside 1–100
 */
export async function readTopTerms(
  deps: Deps & { projector: Projector },
  input: TopTermsInput,
  actor: Actor,
): Promise<TopTermsResult> {
  authorizeBrand(actor, 'read', input.brand);
  checkFirst(input.first);
  if (input.from >= input.to) throw new AppError('BAD_USER_INPUT', '`topTerms` needs `from` before `to`.');
  if (input.kinds?.length === 0) {
    throw new AppError('BAD_USER_INPUT', '`kinds` is empty: name at least one kind of term, or leave it out for all.');
  }
  const brand = await deps.models.Brand.findOne({ _id: input.brand }).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', input.brand);

  const asOf = await settleProjections(deps, brand._id);
  const readTerms = createMentionReader(brand, input.kinds ?? TERM_KINDS);
  const spans = [{ from: input.from, to: input.to }, baselineSpan(input)];
  const risen = createTermCount();
  const usual = createTermCount(risen);
  const [window, baseline] = [
    await countSpan(deps, { brand: brand._id, ...spans[0]! }, input.filter ?? {}, readTerms, risen),
    await countSpan(deps, { brand: brand._id, ...spans[1]! }, input.filter ?? {}, readTerms, usual),
  ];
  return { terms: rankTerms(risen, usual, input.first), window, baseline, asOf };
}

/** The span before the one asked for; it ends where that begins. */
function baselineSpan({ from, to, baseline }: TopTermsInput): { from: Date; to: Date } {
  const lengths = {
    PREVIOUS_PERIOD: to.getTime() - from.getTime(),
    PREVIOUS_WEEK: 7 * DAY_MS,
    PREVIOUS_FOUR_WEEKS: 28 * DAY_MS,
  };
  return { from: new Date(from.getTime() - lengths[baseline]), to: from };
}

async function countSpan(
  deps: Deps,
  span: MentionSpan,
  filter: TrendFilter,
  readTerms: MentionReader,
  count: TermCount,
): Promise<TermSpan> {
  const { rows, share } = await sampleMentions(deps.models, span, MAX_READ);
  let mentions = 0;
  for (const row of rows) {
    if (!passes(row, filter)) continue;
    if (++mentions % SLICE === 0) await new Promise(setImmediate);
    count.add({ id: row._id, textHash: textHash(row.text), ...readTerms(row) });
  }
  return { from: span.from, to: span.to, mentions, texts: count.texts(), share };
}

function passes({ channel, analysis }: MentionRow, filter: TrendFilter): boolean {
  return (
    (!filter.kinds || filter.kinds.includes(analysis.kind)) &&
    (!filter.channels || filter.channels.includes(channel)) &&
    (!filter.languages || filter.languages.includes(analysis.language)) &&
    (!filter.polarities || filter.polarities.includes(analysis.sentiment.polarity))
  );
}

type MentionReader = (row: MentionRow) => { terms: Term[]; bands: string[] };

/** Hashtags and links are read as campaigns read them, so that both speak of the same things. */
function createMentionReader(brand: BrandRow, kinds: readonly TermKind[]): MentionReader {
  const names = brandNames(brand);
  const readText = createTermReader(names);
  const own = new Set(kinds);
  return (row) => {
    const terms: Term[] = [];
    const add = (kind: TermKind, values: readonly string[]) => {
      if (own.has(kind)) for (const value of values) terms.push({ kind, value });
    };
    if (own.has('WORD') || own.has('PHRASE')) {
      const { words, phrases } = readText(row.text);
      add('WORD', words);
      add('PHRASE', phrases);
    }
    const keys = mentionKeys(row.text, names);
    const keysOf = (prefix: string) =>
      keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    add('HASHTAG', keysOf('tag:'));
    add('LINK', keysOf('link:'));
    add('AUTHOR', [row.authorKey]);
    add('ASPECT', row.analysis.aspects);
    return { terms, bands: keysOf('text:') };
  };
}
