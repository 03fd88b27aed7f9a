import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { THREAT_KINDS, type ThreatKind } from '../../../src/monitor/threat';
import type { Channel } from '../../../src/nlp/doc';

/** What is pushed, or a harmless burst that looks like a push. */
export interface Burst {
  /** Null for a harmless one. */
  kind: ThreatKind | null;
  /** How long after the scenario's start it begins. */
  afterMs: number;
  spanMs: number;
  mentions: number;
  accounts: 'young' | 'mixed' | 'organised' | 'organic' | 'press';
  /** Copied: few texts, edited a little. Own: each its own. Repost: one text, reposted. */
  wording: 'copied' | 'own' | 'repost';
  /** Null for several social ones. */
  channel: Channel | null;
  /** Share of the mentions that repost one of those before. */
  reposts: number;
  lines: string[];
}

/** A written scenario: one burst, or several about one brand. */
export interface Scenario {
  name: string;
  /** Not looked at while the rules were tuned. */
  isHeldOut: boolean;
  brand: string;
  rival: string;
  bursts: Burst[];
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 24 * 3_600_000 };

/**
 * Reads every scenario of a folder, in a fixed order. A scenario begins with `== name KIND tune|held field=value…`, a
 * further burst of it with `-- KIND field=value…`; each other line is a text, in which `{a|b}` stands for one of its
 * choices, `[tag]` and `[link]` for the fields of that name.
 */
export function readScenarios(folder: string): Scenario[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split(/^== /mu).slice(1).map(toScenario));
}

function toScenario(block: string): Scenario {
  const [head = '', ...further] = block.trim().split(/^-- /mu);
  const [name = '', kind = '', part = ''] = head.split(/\s/u);
  const field = readFields(head);
  return {
    name,
    isHeldOut: part === 'held',
    brand: field('brand'),
    rival: field('rival') || 'Rivalindo',
    bursts: [toBurst(`${kind} ${head}`), ...further.map(toBurst)],
  };
}

function toBurst(block: string): Burst {
  const [head = '', ...lines] = block.trim().split('\n');
  const field = readFields(head);
  return {
    kind: THREAT_KINDS.find((each) => head.startsWith(each)) ?? null,
    afterMs: readSpan(field('at')),
    spanMs: readSpan(field('span')),
    mentions: Number(field('mentions')),
    accounts: field('accounts') as Burst['accounts'],
    wording: field('wording') as Burst['wording'],
    channel: (field('channel') as Channel) || null,
    reposts: Number(field('reposts')),
    lines: lines.map((line) => line.replaceAll('[tag]', field('tag')).replaceAll('[link]', field('link')).trim()),
  };
}

function readFields(block: string): (key: string) => string {
  const [head = ''] = block.split('\n');
  const fields = new Map(
    [...head.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/gu)].map((match) => [match[1]!, match[2] ?? match[3]!]),
  );
  return (key) => fields.get(key) ?? '';
}

/** Milliseconds of `90m`, `12h` or `3d`; 0 for nothing. */
function readSpan(written: string): number {
  const [, amount = '', unit = ''] = /^(\d+)([mhd])$/u.exec(written) ?? [];
  return amount === '' ? 0 : Number(amount) * UNITS[unit]!;
}
