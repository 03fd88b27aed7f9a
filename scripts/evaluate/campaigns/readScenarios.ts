import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { THREAT_KINDS, type ThreatKind } from '../../../src/monitor/threat';

/** A written scenario: what is pushed, or a harmless burst that looks like a push. */
export interface Scenario {
  name: string;
  /** Null for a harmless one. */
  kind: ThreatKind | null;
  /** Not looked at while the rules were tuned. */
  isHeldOut: boolean;
  brand: string;
  rival: string;
  spanMs: number;
  mentions: number;
  accounts: 'young' | 'mixed' | 'organised' | 'organic' | 'press';
  /** Copied: few texts, edited a little. Own: each its own. Repost: one text, reposted. */
  wording: 'copied' | 'own' | 'repost';
  lines: string[];
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 24 * 3_600_000 };

/**
 * Reads every scenario of a folder, in a fixed order. A scenario begins with `== name KIND tune|held field=value…`; each
 * further line is a text, in which `{a|b}` stands for one of its choices, `[tag]` and `[link]` for the fields of that name.
 */
export function readScenarios(folder: string): Scenario[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split(/^== /mu).slice(1).map(toScenario));
}

function toScenario(block: string): Scenario {
  const [head = '', ...lines] = block.trim().split('\n');
  const [name = '', kind = '', part = ''] = head.split(' ');
  const fields = new Map(
    [...head.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/gu)].map((match) => [match[1]!, match[2] ?? match[3]!]),
  );
  const field = (key: string): string => fields.get(key) ?? '';
  const [, amount = '', unit = ''] = /^(\d+)([mhd])$/u.exec(field('span')) ?? [];
  return {
    name,
    kind: THREAT_KINDS.find((each) => each === kind) ?? null,
    isHeldOut: part === 'held',
    brand: field('brand'),
    rival: field('rival') || 'Rivalindo',
    spanMs: Number(amount) * UNITS[unit]!,
    mentions: Number(field('mentions')),
    accounts: field('accounts') as Scenario['accounts'],
    wording: field('wording') as Scenario['wording'],
    lines: lines.map((line) => line.replaceAll('[tag]', field('tag')).replaceAll('[link]', field('link')).trim()),
  };
}
