import { AnalysisError } from './errors';
import { MAXIMUM_TEXT_LENGTH } from './text/tokenize';

/** Throws an AnalysisError with code TEXT_EMPTY for a blank text and TEXT_TOO_LONG for one over 20,000 UTF-16 units. */
export function checkText(text: string): void {
  if (text.length > MAXIMUM_TEXT_LENGTH) {
    throw new AnalysisError(
      'TEXT_TOO_LONG',
      `The text has ${text.length} UTF-16 units; at most ${MAXIMUM_TEXT_LENGTH} are read`,
    );
  }
  if (text.trim() === '') throw new AnalysisError('TEXT_EMPTY', 'The text is empty or blank');
}
