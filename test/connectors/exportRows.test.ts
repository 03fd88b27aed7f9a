import fc from 'fast-check';
import { type ExportRow, formatRows } from '../../src/connectors/exportRows';

async function format(kind: 'csv' | 'jsonl', rows: readonly ExportRow[]): Promise<string> {
  let text = '';
  for await (const line of formatRows(kind, ['a', 'b'], rows)) text += line;
  return text;
}

/** A plain reading of RFC 4180, not by the library that writes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else while (text[at] !== ',' && text[at] !== '\r') cell += text[at++];
    row.push(cell);
    if (text[at] === ',') at++;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const start = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  ' =',
  '\u00a0+',
  '\ufeff@',
  '＝',
  '＋',
  '－',
  '＠',
  '"=',
  "'=",
  ',=',
  '\r\n=',
);
const cell = fc.oneof(
  fc.tuple(start, fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '"', '\r\n', ',', '#rowCount'),
);
const rows = fc.array(fc.record({ a: cell, b: fc.oneof(cell, fc.integer(), fc.constant(null)) }), { maxLength: 8 });
const RUNS_AS_FORMULA = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

test('a cell of CSV is the text that went in, with an apostrophe where a spreadsheet would have run it', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const [header, ...read] = readCsv(await format('csv', given));
      expect(header).toEqual(['a', 'b']);
      expect(read.pop()).toEqual(['#rowCount', String(given.length)]);
      const expected = given.map(({ a, b }) =>
        [a, b].map((value) => {
          if (typeof value !== 'string') return value === null ? '' : String(value);
          return RUNS_AS_FORMULA.test(value) ? `'${value}` : value;
        }),
      );
      expect(read).toEqual(expected);
    }),
  );
});

test('a line of JSON is one row, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const lines = (await format('jsonl', given))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.pop()).toEqual({ rowCount: given.length, complete: true });
      expect(lines).toEqual(given);
    }),
  );
});
