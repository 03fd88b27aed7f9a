import type { DrillVerdict } from './play';

/** A campaign is found, rightly typed and told; a harmless burst is left alone. */
export function isPassed({ scenario, found, alarm }: DrillVerdict): boolean {
  return scenario.kind === null ? found === null : found?.kind === scenario.kind && alarm !== null;
}

/** What became of a scenario, in a few lines. */
export function describeVerdict(verdict: DrillVerdict): string {
  const { scenario, found, held } = verdict;
  const lines = [`${isPassed(verdict) ? 'ok    ' : 'FAILED'}  ${scenario.name}: ${scenario.about}`];
  const total = scenario.rows.length;
  if (found === null) {
    lines.push(scenario.kind === null ? 'no alarm, as it should be' : `missed: no campaign, ${total} mentions`);
  } else {
    const expected = scenario.kind ?? 'nothing';
    const score = found.coordination === null ? '' : `, coordination ${found.coordination.score.toFixed(2)}`;
    lines.push(`typed ${found.kind} (expected ${expected}), ${found.severity}${score}: ${found.title}`);
    lines.push(`holds ${held} of its ${total} mentions`);
    lines.push(describeAlarm(verdict));
  }
  return lines.join('\n        ');
}

function describeAlarm({ scenario, alarm, isJoined }: DrillVerdict): string {
  if (alarm === null) return isJoined ? 'joined one that was there before and was not told' : 'not told';
  if (isJoined) return 'joined one told before: nothing new had to be told';
  const total = scenario.rows.length;
  const part = Math.round((100 * alarm.sent) / total);
  return `told ${duration(alarm.afterMs)} into the story, after ${alarm.sent} of ${total} mentions (${part} %)`;
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
