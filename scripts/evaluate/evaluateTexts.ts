import type { Analyzer } from '../../src/nlp';
import { readRows } from '../train/readMentions';
import { type LabelledText, readPublicSet } from '../train/readTexts';
import { formatTable, measure, share } from './measure';
import { loadLanguagePeers, loadSentimentPeers } from './peers';

const FEELINGS = ['negative', 'neutral', 'positive'];

/** Sets with feelings; the language decides which peers are run. */
const SENTIMENT_SETS: readonly {
  readonly name: string;
  readonly files: readonly string[];
  readonly language: string;
  readonly isTrainedOn: boolean;
}[] = [
  {
    name: 'NusaX Indonesian (train+valid)',
    files: ['nusax_id_train', 'nusax_id_valid'],
    language: 'id',
    isTrainedOn: false,
  },
  {
    name: 'NusaX English (train+valid)',
    files: ['nusax_en_train', 'nusax_en_valid'],
    language: 'en',
    isTrainedOn: false,
  },
  {
    name: 'NusaX Javanese (train+valid)',
    files: ['nusax_jv_train', 'nusax_jv_valid'],
    language: 'jv',
    isTrainedOn: false,
  },
  {
    name: 'NusaX Sundanese (train+valid)',
    files: ['nusax_su_train', 'nusax_su_valid'],
    language: 'su',
    isTrainedOn: false,
  },
  { name: 'SmSA valid', files: ['smsa_valid'], language: 'id', isTrainedOn: false },
  { name: 'PRDECT-ID (2 labels)', files: ['prdect-id'], language: 'id', isTrainedOn: false },
  { name: 'VADER tweets', files: ['vader-tweets'], language: 'en', isTrainedOn: false },
  { name: 'TweetEval valid', files: ['tweeteval_sentiment_val'], language: 'en', isTrainedOn: true },
];

function readSets(folder: string, files: readonly string[]): LabelledText[] {
  return files.flatMap((file) => readPublicSet(folder, file) ?? []);
}

/** Texts spread evenly over a set, at most so many. */
function pick(texts: readonly LabelledText[], most = Number.POSITIVE_INFINITY): readonly LabelledText[] {
  const stride = Math.max(1, Math.ceil(texts.length / most));
  return texts.filter((_, index) => index % stride === 0);
}

function feelingOf(score: number): string {
  return score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral';
}

/** Our feelings beside the peers' on every set that is there. */
export async function evaluateSentiment(analyzer: Analyzer, folder: string): Promise<string> {
  const { peers, missing } = await loadSentimentPeers();
  const rows: string[][] = [];
  for (const { name, files, language, isTrainedOn } of SENTIMENT_SETS) {
    const texts = readSets(folder, files);
    if (texts.length === 0) continue;
    const labels = FEELINGS.filter((label) => texts.some((text) => text.label === label));
    const ours = measure(
      texts.map(({ text, label }) => [label, analyzer.analyze({ text }).sentiment.polarity.toLowerCase()] as const),
      labels,
    );
    const theirs = peers.map((peer) =>
      peer.languages.includes(language)
        ? share(
            measure(
              pick(texts, peer.mostTexts).map(
                ({ text, label }) => [label, feelingOf(peer.score(text, language))] as const,
              ),
              labels,
            ).macro,
          )
        : '–',
    );
    rows.push([
      isTrainedOn ? `${name} *` : name,
      String(texts.length),
      share(ours.macro),
      ours.classes.map(({ f1 }) => share(f1)).join(' / '),
      ...theirs,
    ]);
  }
  const table = formatTable(
    ['set (macro-F1)', 'texts', 'waspada', 'by label (neg / neu / pos)', ...peers.map((peer) => peer.name)],
    rows,
  );
  return [
    '## Sentiment',
    table,
    '\\* trained on; a peer without words for a language is not run on it; multilang-sentiment is run on 60 texts a set at most.',
    ...missingNote(missing),
  ].join('\n\n');
}

/** Our language of whole texts beside the peers'. */
export async function evaluateLanguage(analyzer: Analyzer, folder: string): Promise<string> {
  const { peers, missing } = await loadLanguagePeers();
  const sets: readonly { readonly name: string; readonly texts: readonly LabelledText[]; readonly right: string }[] = [
    { name: 'NusaX Indonesian', texts: readSets(folder, ['nusax_id_train', 'nusax_id_valid']), right: 'id' },
    { name: 'NusaX English', texts: readSets(folder, ['nusax_en_train', 'nusax_en_valid']), right: 'en' },
    { name: 'NusaX Javanese as id', texts: readSets(folder, ['nusax_jv_train', 'nusax_jv_valid']), right: 'id' },
    { name: 'NusaX Sundanese as id', texts: readSets(folder, ['nusax_su_train', 'nusax_su_valid']), right: 'id' },
    { name: 'ISP messages', texts: readSets(folder, ['isp-intent-id']), right: 'id' },
    { name: 'Hashtag tweets', texts: readSets(folder, ['percumalaporpolisi']), right: 'id' },
    { name: 'English complaints', texts: readSets(folder, ['complaints-en']), right: 'en' },
    { name: 'VADER tweets', texts: readSets(folder, ['vader-tweets']), right: 'en' },
    { name: 'TweetEval valid', texts: readSets(folder, ['tweeteval_sentiment_val']), right: 'en' },
  ];
  const rows = sets
    .filter(({ texts }) => texts.length > 0)
    .map(({ name, texts, right }) => {
      const said = texts.map(({ text }) => analyzer.analyze({ text }).language.toLowerCase());
      const rate = (language: string): string => share(said.filter((each) => each === language).length / texts.length);
      return [
        name,
        String(texts.length),
        rate(right),
        rate('mix'),
        rate('other'),
        ...peers.map((peer) => share(texts.filter(({ text }) => peer.detect(text) === right).length / texts.length)),
      ];
    });
  rows.push(...evaluateMixture(analyzer, folder));
  const head = ['set (share right)', 'texts', 'waspada', 'said mix', 'said other', ...peers.map((peer) => peer.name)];
  return ['## Language', formatTable(head, rows), ...missingNote(missing)].join('\n\n');
}

/** On code-mixed tweets: a tweet is mixed where at least two words of each language and a fifth of all are tagged so. */
function evaluateMixture(analyzer: Analyzer, folder: string): string[][] {
  const pairs: [string, string][] = [];
  for (const file of ['ijelid_train', 'ijelid_val']) {
    let rows: Record<string, string>[] = [];
    try {
      rows = readRows(`${folder}/${file}.tsv`);
    } catch {
      continue;
    }
    for (const { tokens = '', tags = '' } of rows) {
      const parts = tags.split(/\s+/u);
      const english = parts.filter((tag) => tag === 'EN' || tag === 'MIX-ID-EN').length;
      const indonesian = parts.filter((tag) => tag === 'ID' || tag === 'JV' || tag.startsWith('MIX')).length;
      const smaller = Math.min(english, indonesian);
      const right =
        smaller >= 2 && smaller >= 0.2 * (english + indonesian) ? 'mix' : english > indonesian ? 'en' : 'id';
      if (tokens.trim() !== '') pairs.push([right, analyzer.analyze({ text: tokens }).language.toLowerCase()]);
    }
  }
  if (pairs.length === 0) return [];
  const { accuracy, classes } = measure(pairs, ['id', 'en', 'mix']);
  return [
    [
      'IJELID tweets (id / en / mix by word tags)',
      String(pairs.length),
      share(accuracy),
      `F1 ${classes.map(({ f1 }) => share(f1)).join(' / ')}`,
      '–',
    ],
  ];
}

/** What is called a complaint, on two sets labelled otherwise: tweets to brands, and messages to a provider. */
export function evaluateComplaints(analyzer: Analyzer, folder: string): string {
  const rows: string[][] = [];
  const add = (name: string, file: string, isComplaint: (label: string) => boolean | undefined): void => {
    const texts = readSets(folder, [file]).filter(({ label }) => isComplaint(label) !== undefined);
    if (texts.length === 0) return;
    const pairs = texts.map(
      ({ text, label }) =>
        [
          isComplaint(label) ? 'complaint' : 'other',
          analyzer.analyze({ text }).kind === 'COMPLAINT' ? 'complaint' : 'other',
        ] as const,
    );
    const { macro, accuracy, classes } = measure(pairs, ['complaint', 'other']);
    rows.push([
      name,
      String(texts.length),
      share(macro),
      share(accuracy),
      classes.map(({ f1 }) => share(f1)).join(' / '),
    ]);
  };
  add('English tweets to brands', 'complaints-en', (label) => label === 'complaint');
  add('ISP messages: Problem or Information', 'isp-intent-id', (label) =>
    label === 'Problem' ? true : label === 'Information' ? false : undefined,
  );
  add('ISP messages: Problem or any other', 'isp-intent-id', (label) => label === 'Problem');
  return [
    '## Complaints by other labels',
    formatTable(['set', 'texts', 'macro-F1', 'accuracy', 'F1 complaint / other'], rows),
  ].join('\n\n');
}

function missingNote(missing: readonly string[]): string[] {
  return missing.length === 0 ? [] : [`Not run here: ${missing.join(', ')}.`];
}
