import type { BrandRow } from '../../models/brand';
import type { UserError } from '../errors';
import type { SpikeSensitivity } from '../monitor/judgeSpikes';
import { type BrandThresholds, THRESHOLD_RANGES } from '../monitor/thresholds';
import { isTimeZone } from '../monitor/timeBuckets';

export interface BrandFields {
  name?: string | null;
  aliases?: string[] | null;
  handles?: string[] | null;
  competitors?: string[] | null;
  timeZone?: string | null;
  thresholds?: ThresholdFields | null;
  spikeSensitivity?: SpikeSensitivity | null;
  /** 0: mentions are kept for ever. */
  retentionDays?: number | null;
  pseudonymizeAuthors?: boolean | null;
}

/** What is left out or null stays as it is. */
export type ThresholdFields = { [Name in keyof BrandThresholds]?: number | null };

const MAX_RETENTION_DAYS = 3_650;
const MAX_NAMES = 50;
const MAX_NAME_LENGTH = 128;

/** Every mistake in what someone says of a brand. */
export function checkBrandFields(fields: BrandFields): UserError[] {
  const errors: UserError[] = [];
  if (fields.name != null && !isName(fields.name)) {
    errors.push({
      code: 'NAME_INVALID',
      message: `A brand's name has 1 to ${MAX_NAME_LENGTH} characters.`,
      path: ['name'],
    });
  }
  for (const list of ['aliases', 'handles', 'competitors'] as const)
    errors.push(...checkNames(list, fields[list] ?? []));
  if (fields.timeZone != null && !isTimeZone(fields.timeZone)) {
    errors.push({
      code: 'TIME_ZONE_UNKNOWN',
      message: `'${fields.timeZone.slice(0, 64)}' is not an IANA time zone; an example is Asia/Jakarta.`,
      path: ['timeZone'],
    });
  }
  const { retentionDays: days } = fields;
  if (days != null && (days < 0 || days > MAX_RETENTION_DAYS)) {
    errors.push({
      code: 'RETENTION_OUT_OF_RANGE',
      message: `\`retentionDays\` is ${days}; it must be from 1 to ${MAX_RETENTION_DAYS}, or 0 to keep mentions for ever.`,
      path: ['retentionDays'],
    });
  }
  errors.push(...checkThresholds(fields.thresholds ?? {}));
  return errors;
}

function checkThresholds(thresholds: ThresholdFields): UserError[] {
  return Object.entries(THRESHOLD_RANGES).flatMap(([name, [least, most]]) => {
    const value = thresholds[name as keyof BrandThresholds];
    if (value == null || (value >= least && value <= most)) return [];
    return [
      {
        code: 'THRESHOLD_OUT_OF_RANGE',
        message: `\`${name}\` is ${value}; it must be from ${least} to ${most}.`,
        path: ['thresholds', name],
      },
    ];
  });
}

/** What is stored of the settings that protect authors, as far as they are given. */
export function givenPrivacy(
  { retentionDays, pseudonymizeAuthors }: BrandFields,
  newKey: () => string,
): Pick<BrandRow, 'retentionDays' | 'pseudonymKey'> {
  return {
    ...(retentionDays == null ? {} : { retentionDays: retentionDays || null }),
    ...(pseudonymizeAuthors == null ? {} : { pseudonymKey: pseudonymizeAuthors ? newKey() : null }),
  };
}

/** The thresholds that are given, by themselves. */
export function givenThresholds(thresholds: ThresholdFields | null | undefined): Partial<BrandThresholds> {
  return Object.fromEntries(Object.entries(thresholds ?? {}).filter(([, value]) => value != null));
}

function checkNames(list: string, names: readonly string[]): UserError[] {
  if (names.length > MAX_NAMES) {
    return [{ code: 'TOO_MANY_NAMES', message: `At most ${MAX_NAMES} ${list} are kept.`, path: [list] }];
  }
  return names.flatMap((name, index) =>
    isName(name)
      ? []
      : [
          {
            code: 'NAME_INVALID',
            message: `Each of the ${list} has 1 to ${MAX_NAME_LENGTH} characters.`,
            path: [list, String(index)],
          },
        ],
  );
}

function isName(name: string): boolean {
  return name.trim().length > 0 && name.length <= MAX_NAME_LENGTH;
}
