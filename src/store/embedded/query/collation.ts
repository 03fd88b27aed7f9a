import { CommandError } from '../errors';
import type { CompareText } from '../values/compare';
import { type Doc, isDocument } from '../values/types';

const SENSITIVITY = { 1: 'base', 2: 'accent', 3: 'variant' } as const;

/**
 * The string comparison of a `collation` document: locale, strength 1 to 3, numericOrdering and caseFirst are honoured
 * (through Intl.Collator), everything else is refused. Undefined for the simple collation.
 */
export function toCompareText(collation: unknown): CompareText {
  if (collation === undefined || collation === null) return undefined;
  if (!isDocument(collation)) throw new CommandError('TypeMismatch', 'collation must be an object');
  const { locale, strength = 3, numericOrdering = false, caseFirst = 'off', ...rest } = collation as Doc;
  if (typeof locale !== 'string')
    throw new CommandError('IDLFailedToParse', "BSON field 'collation.locale' is missing");
  if (locale === 'simple') return undefined;
  const sensitivity = SENSITIVITY[Number(strength) as 1 | 2 | 3];
  const unknown = Object.keys(rest).filter(
    (name) => !(name === 'version' || rest[name] === false || rest[name] === 'non-ignorable' || rest[name] === 'punct'),
  );
  if (!sensitivity || unknown.length > 0) {
    throw new CommandError(
      'BadValue',
      `collation option not supported by the embedded store: ${unknown[0] ?? `strength ${strength}`}`,
    );
  }
  try {
    const [known] = Intl.Collator.supportedLocalesOf(locale.replace('_', '-'));
    if (known) {
      return new Intl.Collator(known, {
        sensitivity,
        numeric: numericOrdering === true,
        caseFirst: caseFirst === 'off' ? 'false' : (caseFirst as 'upper' | 'lower'),
      }).compare;
    }
  } catch {
    // The name of the locale is malformed, or caseFirst is none of its values.
  }
  throw new CommandError('BadValue', `Field 'locale' is invalid in: ${locale}`);
}
