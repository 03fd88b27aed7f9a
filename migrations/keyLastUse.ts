import type { Migration } from './migration';

/** Keys made before their use was noted get the field, as never used. */
export const keyLastUse: Migration = {
  name: '2026-11-27 key last use',
  run: async (models) => {
    await models.ApiKey.updateMany({ lastUsedAt: { $exists: false } }, { $set: { lastUsedAt: null } });
  },
};
