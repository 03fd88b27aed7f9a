import { createAnalyzer, ENGINE_VERSION } from '../src/nlp';
import { evaluateCampaigns } from './evaluate/campaigns/evaluateCampaigns';
import { evaluateCoordination } from './evaluate/campaigns/evaluateCoordination';
import { evaluateMentions, readMentionSet } from './evaluate/evaluateMentions';
import { evaluateComplaints, evaluateLanguage, evaluateSentiment } from './evaluate/evaluateTexts';
import { publicFolder } from './train/readTexts';

// Prints how well the analyzer and the detection do: `npm run evaluate [mode]...`. All but `campaigns` and `coordination`
// read labelled sets below $WASPADA_DATASETS.

const MENTION_SETS = ['mentions-dev', 'mentions-train-a', 'mentions-train-b'];

type Mode = (root: string, folder: string) => Promise<string>;

const analyzer = createAnalyzer();

/** What can be evaluated, by name; all of it without an argument. */
const MODES: Readonly<Record<string, Mode>> = {
  kinds: async (root) =>
    MENTION_SETS.flatMap((name) => {
      const rows = readMentionSet(root, name);
      return rows === undefined
        ? []
        : [evaluateMentions(analyzer, rows, name === 'mentions-dev' ? name : `${name} (trained on)`)];
    }).join('\n\n'),
  sentiment: (_, folder) => evaluateSentiment(analyzer, folder),
  language: (_, folder) => evaluateLanguage(analyzer, folder),
  complaints: async (_, folder) => evaluateComplaints(analyzer, folder),
  campaigns: async () => evaluateCampaigns(analyzer),
  coordination: async () => evaluateCoordination(analyzer),
};

/** Needs nothing but what is in the repository. */
const OWN_MODES = ['campaigns', 'coordination'];

async function evaluate(): Promise<void> {
  const root = process.env.WASPADA_DATASETS ?? '';
  const folder = publicFolder() ?? '';
  const asked = process.argv.slice(2);
  const needsSets = asked.length === 0 || asked.some((name) => !OWN_MODES.includes(name));
  if (needsSets && folder === '') {
    process.stderr.write('Set WASPADA_DATASETS to a folder with mentions-*.jsonl and public/*.tsv; see docs/NLP.md.\n');
    process.exitCode = 66;
    return;
  }
  const unknown = asked.filter((name) => MODES[name] === undefined);
  if (unknown.length > 0) {
    process.stderr.write(`Unknown mode ${unknown.join(', ')}; there are ${Object.keys(MODES).join(', ')}.\n`);
    process.exitCode = 64;
    return;
  }
  process.stdout.write(`# ${ENGINE_VERSION}\n`);
  for (const name of asked.length > 0 ? asked : Object.keys(MODES))
    process.stdout.write(`\n${await MODES[name]!(root, folder)}\n`);
}

void evaluate();
