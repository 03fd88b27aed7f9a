import type { ThreatRow } from '../models/threat';
import type { Migration } from './migration';

/** Threats made before they had a lifecycle and an explained severity get what follows from what they are. */
export const threatLifecycle: Migration = {
  name: '2026-11-27 threat lifecycle',
  run: async (models) => {
    const points = { LOW: 0, MEDIUM: 1, HIGH: 2, CRITICAL: 4 };
    const rows = models.Threat.find({ quietSince: { $exists: false } }, { severity: 1, lastMentionAt: 1 })
      .lean<ThreatRow[]>()
      .cursor();
    for await (const { _id, severity, lastMentionAt } of rows) {
      await models.Threat.updateOne(
        { _id },
        {
          $set: {
            severityScore: points[severity],
            severityFactors: [],
            isClosedByEngine: false,
            workedAt: null,
            quietSince: lastMentionAt,
            isTold: true,
          },
        },
      );
    }
  },
};
