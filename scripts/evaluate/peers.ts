import Sentiment from 'sentiment';

/** A peer that gives a text one of three feelings. `scores` may be kept from being run on a language it has no words for. */
export interface SentimentPeer {
  readonly name: string;
  readonly languages: readonly string[];
  /** Only so many texts of a set are given to a peer too slow for all of them. */
  readonly mostTexts?: number;
  score(text: string, language: string): number;
}

/** A peer that says which language a text is in, of those it is restricted to. */
export interface LanguagePeer {
  readonly name: string;
  detect(text: string): string;
}

type Loader<Peer> = () => Promise<Peer>;

const sentimentLoaders: readonly (readonly [string, Loader<SentimentPeer>])[] = [
  [
    'sentiment',
    async () => {
      const scorer = new Sentiment();
      return { name: 'sentiment', languages: ['en'], score: (text) => scorer.analyze(text).comparative };
    },
  ],
  [
    'vader-sentiment',
    async () => {
      const { SentimentIntensityAnalyzer } = (await import('vader-sentiment')) as unknown as {
        SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
      };
      return {
        name: 'vader-sentiment',
        languages: ['en'],
        score: (text) => {
          const { compound } = SentimentIntensityAnalyzer.polarity_scores(text);
          return Math.abs(compound) < 0.05 ? 0 : compound;
        },
      };
    },
  ],
  [
    'wink-sentiment',
    async () => {
      const { default: score } = (await import('wink-sentiment')) as unknown as {
        default: (text: string) => { normalizedScore: number };
      };
      return { name: 'wink-sentiment', languages: ['en'], score: (text) => score(text).normalizedScore };
    },
  ],
  [
    'multilang-sentiment',
    async () => {
      const { default: score } = (await import('multilang-sentiment')) as unknown as {
        default: (text: string, language: string) => { comparative: number };
      };
      return {
        name: 'multilang-sentiment',
        languages: ['id', 'en'],
        // It takes a fifth of a second a text.
        mostTexts: 60,
        score: (text, language) => score(text, language).comparative,
      };
    },
  ],
  [
    'natural',
    async () => {
      const { SentimentAnalyzer } = (await import('natural/lib/natural/sentiment/index.js')) as unknown as {
        SentimentAnalyzer: new (
          language: string,
          stemmer: unknown,
          type: string,
        ) => { getSentiment(words: string[]): number };
      };
      const { PorterStemmer } = (await import('natural/lib/natural/stemmers/index.js')) as unknown as {
        PorterStemmer: unknown;
      };
      const analyzer = new SentimentAnalyzer('English', PorterStemmer, 'afinn');
      return { name: 'natural', languages: ['en'], score: (text) => analyzer.getSentiment(text.split(/\s+/u)) };
    },
  ],
];

const languageLoaders: readonly (readonly [string, Loader<LanguagePeer>])[] = [
  [
    'franc (ind, eng)',
    async () => {
      const { franc } = (await import('franc')) as unknown as { franc: (text: string, options: object) => string };
      return {
        name: 'franc (ind, eng)',
        detect: (text) => ({ ind: 'id', eng: 'en' })[franc(text, { only: ['ind', 'eng'], minLength: 1 })] ?? 'other',
      };
    },
  ],
  [
    'tinyld (id, en)',
    async () => {
      const { detect } = (await import('tinyld')) as unknown as { detect: (text: string, options: object) => string };
      return { name: 'tinyld (id, en)', detect: (text) => detect(text, { only: ['id', 'en'] }) };
    },
  ],
];

async function loadAll<Peer>(
  loaders: readonly (readonly [string, Loader<Peer>])[],
): Promise<{ peers: Peer[]; missing: string[] }> {
  const peers: Peer[] = [];
  const missing: string[] = [];
  for (const [name, load] of loaders) {
    try {
      peers.push(await load());
    } catch {
      missing.push(name);
    }
  }
  return { peers, missing };
}

/** The sentiment peers that can be run here, and the names of those that cannot. */
export const loadSentimentPeers = (): Promise<{ peers: SentimentPeer[]; missing: string[] }> =>
  loadAll(sentimentLoaders);

/** The language peers that can be run here, and the names of those that cannot. */
export const loadLanguagePeers = (): Promise<{ peers: LanguagePeer[]; missing: string[] }> => loadAll(languageLoaders);
