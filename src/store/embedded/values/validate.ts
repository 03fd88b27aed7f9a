import { CommandError } from '../errors';
import { decodeField } from './decode';
import { checkFrame, invalid, skipValue } from './frames';
import { MAX_DEPTH } from './types';

/** Checks a whole document, nothing before or after it, without decoding it; throws as decodeDocument does. */
export function validateDocument(buffer: Buffer): void {
  if (checkFrame(buffer, 0, buffer.length) !== buffer.length - 1) throw invalid('trailing bytes');
  validateFields(buffer, 4, buffer.length - 1, 0);
}

function validateFields(buffer: Buffer, from: number, end: number, depth: number): void {
  if (depth > MAX_DEPTH) throw new CommandError('Overflow', `documents nest at most ${MAX_DEPTH} levels`);
  let at = from;
  while (at < end) {
    const start = at;
    const type = buffer[start]!;
    const value = buffer.indexOf(0, at + 1) + 1;
    if (value === 0 || value > end) throw invalid('name is not terminated');
    at = skipValue(buffer, type, value, end);
    if (type === 3 || type === 4) validateFields(buffer, value + 4, checkFrame(buffer, value, end), depth + 1);
    else if (type === 8 && buffer[value]! > 1) throw invalid('a boolean is 0 or 1');
    else if ((type === 2 || type === 0x0d || type === 0x0e) && (buffer.readInt32LE(value) < 1 || buffer[at - 1] !== 0))
      throw invalid('string is not terminated');
    else if (type === 0x0c || type === 0x0f) decodeField(buffer, start);
  }
}
