import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRows } from '../train/readMentions';

/** A line of a scenario, its moment in ms after the story begins. */
export interface DrillRow {
  at: number;
  channel: string;
  handle: string;
  followers: number;
  accountAgeDays: number;
  /** Line of the scenario, counted from 1, that this one reposts; null for an own text. */
  repostOf: number | null;
  /** With {brand}, {rival} and {tag} for the brand's name, its first rival and its name as a hashtag. */
  text: string;
}

export interface Scenario {
  name: string;
  /** What it is to be found as; null for a harmless burst that is to be left alone. */
  kind: string | null;
  about: string;
  rows: DrillRow[];
  /** What people say of the brand meanwhile. */
  background: DrillRow[];
}

/** The written scenarios of a folder; see the README there. */
export function readScenarios(folder: string): Scenario[] {
  const list = JSON.parse(readFileSync(path.join(folder, 'scenarios.json'), 'utf8')) as Omit<Scenario, 'rows'>[];
  const chatter = readRows(path.join(folder, 'background.tsv'));
  return list.map(({ name, kind, about }) => {
    const rows = readRows(path.join(folder, `${name}.tsv`)).map(toRow);
    return { name, kind, about, rows, background: spread(chatter.map(toRow), rows.at(-1)!.at) };
  });
}

/** How long a story lasts, in ms. */
export function spanOf({ rows }: Scenario): number {
  return rows.at(-1)!.at;
}

/** By name, by kind ('black-campaign', 'benign'), or all of them. */
export function chooseScenarios(all: readonly Scenario[], wanted: string): Scenario[] {
  if (wanted === 'all') return [...all];
  const kindOf = ({ kind }: Scenario): string => kind?.toLowerCase().replaceAll('_', '-') ?? 'benign';
  return all.filter((scenario) => scenario.name === wanted || kindOf(scenario) === wanted);
}

function toRow(cells: Record<string, string>): DrillRow {
  return {
    at: momentOf(cells.at ?? '0:00'),
    channel: cells.channel!,
    handle: cells.handle!,
    followers: Number(cells.followers),
    accountAgeDays: Number(cells.accountAgeDays),
    repostOf: cells.repostOf ? Number(cells.repostOf) : null,
    text: cells.text!,
  };
}

/** "1:30" is a minute and a half, "2:00:00" two hours. */
function momentOf(text: string): number {
  return text.split(':').reduce((total, part) => total * 60 + Number(part), 0) * 1_000;
}

function spread(rows: readonly DrillRow[], span: number): DrillRow[] {
  return rows.map((row, index) => ({ ...row, at: Math.round((span * (index + 0.5)) / rows.length) }));
}
