import { type Analysis, type AnalyzeInput, createAnalyzer } from '../src/nlp';

// Prints the analysis of one text readably: `npm run explain -- [--brand NAME] [--rival NAME]... "text"`.

const MOST_SCORES = 3;

/** Reads the arguments; whatever is no option belongs to the text. */
export function readArguments(args: readonly string[]): AnalyzeInput {
  const words: string[] = [];
  const competitors: string[] = [];
  let brand: string | null = null;
  for (let index = 0; index < args.length; index++) {
    if (args[index] === '--brand') brand = args[++index] ?? null;
    else if (args[index] === '--rival') competitors.push(args[++index] ?? '');
    else words.push(args[index]!);
  }
  return { text: words.join(' '), brand, competitors };
}

/** The analysis as lines of text: verdicts first, then every reason beneath the characters it read. */
export function formatAnalysis(text: string, analysis: Analysis): string {
  const scores = analysis.scores.slice(0, MOST_SCORES).map(({ kind, score }) => `${kind} ${score.toFixed(2)}`);
  const lines = [
    text,
    '',
    `kind       ${analysis.kind} (confidence ${analysis.confidence.toFixed(2)}; ${scores.join(', ')})`,
    `sentiment  ${analysis.sentiment.polarity} ${analysis.sentiment.score.toFixed(2)}`,
    `language   ${analysis.language}`,
    `aspects    ${analysis.aspects.join(', ') || '-'}`,
    `engine     ${analysis.engine}`,
    '',
    'evidence',
  ];
  for (const { start, end, text: read, rule, kind, weight } of analysis.evidence) {
    const sign = weight < 0 ? '' : '+';
    lines.push(
      `  ${`${start}-${end}`.padEnd(9)} ${`${sign}${weight.toFixed(2)}`.padStart(6)}  ${rule.padEnd(28)} ${JSON.stringify(read)}${kind === null ? '' : ` → ${kind}`}`,
    );
  }
  return lines.join('\n');
}

if (require.main === module) {
  const input = readArguments(process.argv.slice(2));
  if (input.text.trim() === '') {
    process.stderr.write('Usage: npm run explain -- [--brand NAME] [--rival NAME]... "text"\n');
    process.exitCode = 64;
  } else {
    process.stdout.write(`${formatAnalysis(input.text, createAnalyzer().analyze(input))}\n`);
  }
}
