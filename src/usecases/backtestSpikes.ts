import type { BrandRow } from '../../models/brand';
import type { MentionRow } from '../../models/mention';
import type { Models } from '../../models/models';
import { notFound } from '../errors';
import { judgeSpikes, SPIKE_SENSITIVITIES, type Spike, type SpikeSensitivity } from '../monitor/judgeSpikes';
import { createBaseline, readinessAt, type SpikeReadiness } from '../monitor/spikeBaseline';
import { createSpikeCounts, SLOTS_A_DAY, SPIKE_SERIES, slotOf } from '../monitor/spikeCounts';

/** What a brand's whole history would have told, at each sensitivity; in order of begin. */
export interface Backtest {
  mentions: number;
  /** Days from the first mention to the last. */
  days: number;
  readiness: SpikeReadiness;
  spikes: Record<SpikeSensitivity, Spike[]>;
}

/** Counts a brand's stored mentions anew and judges them as if each had just come. Nothing is written. @throws AppError NOT_FOUND */
export async function backtestSpikes(models: Models, slug: string): Promise<Backtest> {
  const brand = await models.Brand.findOne({ _id: slug }).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', slug);
  const counts = createSpikeCounts();
  let mentions = 0;
  const rows = models.Mention.collection.find({ brand: slug } as never, {
    projection: { postedAt: 1, 'analysis.kind': 1 },
  });
  for await (const row of rows) {
    const { postedAt, analysis } = row as unknown as MentionRow;
    counts.add({ slot: slotOf(postedAt), kind: analysis.kind, count: 1 });
    mentions++;
  }
  if (mentions === 0)
    return { mentions, days: 0, readiness: 'NOT_ENOUGH_DATA', spikes: { LOW: [], MEDIUM: [], HIGH: [] } };
  const [first, last] = [counts.first(), counts.last()];
  const baseline = createBaseline(counts);
  const judge = (sensitivity: SpikeSensitivity): Spike[] =>
    SPIKE_SERIES.flatMap((series) => judgeSpikes(counts, baseline, series, first, last, sensitivity)).sort(
      (a, b) => a.begin - b.begin || a.found - b.found,
    );
  const spikes = Object.fromEntries(SPIKE_SENSITIVITIES.map((each) => [each, judge(each)]));
  return {
    mentions,
    days: (last - first) / SLOTS_A_DAY,
    readiness: readinessAt(first, last),
    spikes: spikes as Backtest['spikes'],
  };
}
