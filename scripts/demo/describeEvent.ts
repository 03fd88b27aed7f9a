export const EVENTS = `subscription Events($brand: String!) {
  events(brand: $brand) {
    type brand { name }
    ... on ThreatEvent { severity threat { kind title mentionCount authorCount } }
    ... on SpikeDetected { spike { kind severity peakCount peakExpected } }
  }
}`;

/** What the demo prints of an event: of a threat, of a spike, or of what there is neither of. */
export interface DemoEvent {
  type: string;
  brand: { name: string };
  severity?: string;
  threat?: { kind: string; title: string; mentionCount: number; authorCount: number };
  spike?: { kind: string | null; severity: number; peakCount: number; peakExpected: number };
}

/** An event in a line, a threat's title in a second one. */
export function describeEvent({ type, brand, severity, threat, spike }: DemoEvent): string {
  const head = `${type}  ${brand.name}`;
  if (threat !== undefined) {
    const size = `${counted(threat.mentionCount, 'mention')}, ${counted(threat.authorCount, 'author')}`;
    return `${head}  ${threat.kind}  ${severity}  ${size}\n    ${threat.title}`;
  }
  if (spike !== undefined) {
    const { kind, peakCount, peakExpected } = spike;
    const peak = `${counted(peakCount, 'mention')} in an hour, usual are ${peakExpected.toFixed(1)}`;
    return `${head}  ${kind ?? 'all kinds'}  ${spike.severity} of 10  ${peak}`;
  }
  return head;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
