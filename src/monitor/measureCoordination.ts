import type { Coordination, CoordinationSignal } from './threat';

export interface GroupMember {
  author: string;
  postedAt: Date;
  textHash: number;
  accountCreatedAt: Date | null;
}

const MIN_MEMBERS = 5;
const YOUNG_ACCOUNT_MS = 90 * 24 * 3_600_000;
const SYNCHRONY_MS = 60_000;

/**
 * How much a group looks as if it acted together: identical wording, posts within a minute of each other, accounts younger
 * than 90 days. Null with fewer than five members, or where nothing can be said. A first measure; it states no intent.
 */
export function measureCoordination(members: readonly GroupMember[]): Coordination | null {
  if (members.length < MIN_MEMBERS) return null;
  const signals = [identicalText(members), synchrony(members), youngAccounts(members)].filter(
    (signal) => signal !== null,
  );
  const total = signals.reduce((sum, signal) => sum + signal.weight, 0);
  const weighted = signals.map((signal) => ({ ...signal, weight: signal.weight / total }));
  return { score: weighted.reduce((sum, signal) => sum + signal.value * signal.weight, 0), signals: weighted };
}

function identicalText(members: readonly GroupMember[]): CoordinationSignal {
  const counts = new Map<number, number>();
  for (const member of members) counts.set(member.textHash, (counts.get(member.textHash) ?? 0) + 1);
  const copies = members.filter((member) => counts.get(member.textHash)! > 1).length;
  return {
    name: 'IDENTICAL_TEXT',
    value: copies / members.length,
    weight: 0.4,
    explanation: `${copies} of ${members.length} mentions have the same wording as another one.`,
  };
}

function synchrony(members: readonly GroupMember[]): CoordinationSignal {
  const times = members.map((member) => member.postedAt.getTime()).sort((a, b) => a - b);
  const close = times.filter(
    (time, index) =>
      (index > 0 && time - times[index - 1]! <= SYNCHRONY_MS) ||
      (index + 1 < times.length && times[index + 1]! - time <= SYNCHRONY_MS),
  ).length;
  return {
    name: 'SYNCHRONY',
    value: close / members.length,
    weight: 0.35,
    explanation: `${close} of ${members.length} mentions came within a minute of another one.`,
  };
}

function youngAccounts(members: readonly GroupMember[]): CoordinationSignal | null {
  const known = members.filter((member) => member.accountCreatedAt !== null);
  if (known.length < MIN_MEMBERS) return null;
  const young = known.filter(
    (member) => member.postedAt.getTime() - member.accountCreatedAt!.getTime() < YOUNG_ACCOUNT_MS,
  ).length;
  return {
    name: 'YOUNG_ACCOUNTS',
    value: young / known.length,
    weight: 0.25,
    explanation: `${young} of ${known.length} accounts of known age were younger than 90 days.`,
  };
}
