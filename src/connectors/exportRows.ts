import { stringify } from 'csv-stringify/sync';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
};

export type ExportValue = string | number | boolean | null;
export type ExportRow = Readonly<Record<string, ExportValue>>;

/** What a spreadsheet takes for a formula, full-width forms and leading white space included. */
const FORMULA = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * Rows as text, one line a row, with an end that says how many there were: a reader that does not find it has not read all.
 * CSV begins with a header and ends with the row `#rowCount,n`; JSON lines end with `{"rowCount":n,"complete":true}`.
 * In CSV, a text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export async function* formatRows(
  format: ExportFormat,
  columns: readonly string[],
  rows: Iterable<ExportRow> | AsyncIterable<ExportRow>,
): AsyncIterable<string> {
  let rowCount = 0;
  if (format === 'csv') yield csvLine(columns);
  for await (const row of rows) {
    rowCount++;
    yield format === 'csv' ? csvLine(columns.map((column) => row[column] ?? null)) : `${JSON.stringify(row)}\n`;
  }
  yield format === 'csv' ? csvLine(['#rowCount', rowCount]) : `${JSON.stringify({ rowCount, complete: true })}\n`;
}

function csvLine(values: readonly ExportValue[]): string {
  const safe = values.map((value) => (typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value));
  return stringify([safe], {
    cast: { boolean: (value) => String(value) },
    record_delimiter: 'windows',
    // Left alone, it would quote a pair of them only, and one is the end of a row to a spreadsheet: what follows is a cell.
    quoted_match: /[\r\n]/,
  });
}
