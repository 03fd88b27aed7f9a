import type { Models } from '../../models/models';
import type { ThreatRow } from '../../models/threat';

/** A threat told by what a person could check: its numbers, and the externalIds of the mentions that say they belong to it. */
export interface SeenThreat
  extends Pick<
    ThreatRow,
    'scope' | 'kind' | 'severity' | 'status' | 'mentionCount' | 'authorCount' | 'reposterCount' | 'reach'
  > {
  mentions: string[];
}

/** A brand's threats, oldest opened first, each with its mention list. */
export async function seeThreats(models: Models, brand: string): Promise<SeenThreat[]> {
  const rows = await models.Threat.find({ brand }).sort({ openedAt: 1, scope: 1, _id: 1 }).lean<ThreatRow[]>();
  return Promise.all(
    rows.map(async ({ _id, scope, kind, severity, status, mentionCount, authorCount, reposterCount, reach }) => {
      const members = await models.Mention.find({ threats: _id }, { externalId: 1 }).lean();
      const mentions = members.map((row) => row.externalId).sort();
      return { scope, kind, severity, status, mentionCount, authorCount, reposterCount, reach, mentions };
    }),
  );
}

/** A brand's event log in order. */
export async function seeEvents(models: Models, brand: string) {
  const rows = await models.Event.find({ brand }).sort({ _id: 1 }).lean();
  return rows.map(({ sequence, key, type, occurredAt, payload }) => ({ sequence, key, type, occurredAt, payload }));
}
