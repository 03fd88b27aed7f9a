import type { UserError } from '../errors';
import { isTimeZone } from '../monitor/timeBuckets';

export interface BrandFields {
  name?: string | null;
  aliases?: string[] | null;
  handles?: string[] | null;
  competitors?: string[] | null;
  timeZone?: string | null;
}

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
  return errors;
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
