import { kindRules } from '../classifiers';
import { createKindFeatureCollector } from '../features/kindFeatures';
import type { Model } from '../model/linearModel';
import { createPhraseMatcher } from '../phrases/matchPhrases';
import type { PhraseTable } from '../phrases/phraseTable';
import type { Stage } from '../pipeline';
import { createUnitBuilder } from '../words/createUnitBuilder';
import type { UnitTable } from '../words/unitTable';
import { createKindClassifier } from './classifyKind';
import { createEvidenceCollector } from './collectEvidence';
import { detectLanguage } from './detectLanguage';
import { createIronyDoubter } from './doubtIrony';
import { createAspectFinder } from './findAspects';
import { createComparisonFinder } from './findComparison';
import { judgeSentiment } from './judgeSentiment';
import { createUnitReader } from './readUnits';
import { createFeelingScorer } from './scoreFeelings';
import { createSentimentScorer } from './scoreSentiment';

/** The stages in their order: each reads what those before it wrote. */
export function createStages(
  phrases: PhraseTable,
  model: Model,
  table: UnitTable,
  cacheSize: number,
): readonly Stage[] {
  const { automaton, meanings } = phrases;
  const builder = createUnitBuilder(automaton, model);
  const match = createPhraseMatcher(automaton);
  const collect = createKindFeatureCollector(meanings, kindRules.length);
  return [
    {
      name: 'readUnits',
      requires: ['input', 'text'],
      assigns: ['spans', 'table', 'units', 'unitCount', 'unitTokens', 'unitLastTokens', 'breaks', 'roles'],
      run: createUnitReader(builder, table, cacheSize),
    },
    {
      name: 'matchPhrases',
      requires: ['units', 'unitCount'],
      assigns: ['matches'],
      run: match,
    },
    {
      name: 'findComparison',
      requires: ['units', 'matches', 'breaks'],
      assigns: ['comparison', 'comparisonMatch'],
      run: createComparisonFinder(meanings),
    },
    { name: 'detectLanguage', requires: ['units'], assigns: ['language'], run: detectLanguage },
    {
      name: 'scoreFeelings',
      requires: ['units', 'matches', 'breaks'],
      assigns: ['feelings', 'feelingStarts', 'negated', 'sentimentDense'],
      run: createFeelingScorer(meanings),
    },
    {
      name: 'scoreSentiment',
      requires: ['units', 'negated', 'sentimentDense'],
      assigns: ['sentimentOdds'],
      run: createSentimentScorer(model.sentiment),
    },
    {
      name: 'collectKindFeatures',
      requires: ['units', 'matches', 'roles', 'sentimentDense'],
      assigns: ['kindRows', 'kindRowUnits', 'kindRowCount', 'kindDense'],
      run: (doc) => collect(doc, model.kinds.buckets),
    },
    {
      name: 'classifyKind',
      requires: ['kindRows', 'kindDense', 'comparison'],
      assigns: ['kindRowSums', 'kindScores', 'kind', 'confidence'],
      run: createKindClassifier(model.kinds),
    },
    {
      name: 'judgeSentiment',
      requires: ['sentimentOdds', 'kindScores', 'comparison'],
      assigns: ['sentiment'],
      run: judgeSentiment,
    },
    {
      name: 'doubtIrony',
      requires: ['matches', 'kindScores', 'sentiment'],
      assigns: ['kindScores', 'confidence', 'ironyMatch', 'doubt'],
      run: createIronyDoubter(meanings),
    },
    { name: 'findAspects', requires: ['matches', 'kind'], assigns: ['aspects'], run: createAspectFinder(meanings) },
    {
      name: 'collectEvidence',
      requires: ['kind', 'feelings', 'kindRows', 'kindRowSums', 'comparison', 'ironyMatch', 'doubt'],
      assigns: ['evidence'],
      run: createEvidenceCollector(meanings, model.kinds),
    },
  ];
}
