import { CommandError } from '../errors';
import type { CompareText } from '../values/compare';
import { isDocument } from '../values/types';

const SENSITIVITY = { 1: 'base', 2: 'accent', 3: 'variant', 4: 'variant', 5: 'variant' } as const;
/** What else a collation may say, as long as it says what is done anyway. */
const AS_USUAL: Readonly<Record<string, readonly unknown[]>> = {
  version: ['57.1'],
  backwards: [false],
  normalization: [false, true],
  maxVariable: ['punct'],
};

/**
 * The string comparison of a `collation` document: locale, strength, caseLevel, numericOrdering, caseFirst and alternate
 * are honoured (through Intl.Collator), everything else is refused. Undefined for the simple collation.
 */
export function toCompareText(collation: unknown): CompareText {
  if (collation === undefined || collation === null) return undefined;
  if (!isDocument(collation)) throw new CommandError('TypeMismatch', 'collation must be an object');
  const { locale, strength = 3, caseLevel, numericOrdering, caseFirst = 'off', alternate, ...rest } = collation;
  if (typeof locale !== 'string')
    throw new CommandError('IDLFailedToParse', "BSON field 'collation.locale' is missing");
  if (locale === 'simple') return undefined;
  const level = SENSITIVITY[Number(strength) as 1];
  const unknown = Object.keys(rest).find((name) => !AS_USUAL[name]?.includes(rest[name]));
  if (!level || unknown)
    throw new CommandError(
      'BadValue',
      `collation option not supported by the embedded store: ${unknown ?? `strength ${strength}`}`,
    );
  const sensitivity = caseLevel !== true ? level : (level as string) === 'base' ? 'case' : 'variant';
  try {
    const [known] = Intl.Collator.supportedLocalesOf(locale.replace('_', '-'));
    if (known) {
      const { compare } = new Intl.Collator(known, {
        sensitivity,
        ignorePunctuation: alternate === 'shifted',
        numeric: numericOrdering === true,
        caseFirst: caseFirst === 'off' ? 'false' : (caseFirst as 'upper' | 'lower'),
      });
      if (Number(strength) < 5) return compare;
      return (left, right) => compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
    }
  } catch {
    // The name of the locale is malformed, or caseFirst is none of its values.
  }
  throw new CommandError('BadValue', `Field 'locale' is invalid in: ${locale}`);
}
