const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Reads an RFC 3339 moment, zone included; null for anything else, such as a date without a zone or 30 February. */
export function parseDateTime(value: string): Date | null {
  const match = RFC_3339.exec(value);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match.map(Number) as number[];
  const lastDay = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  const isCalendarDay = month! >= 1 && month! <= 12 && day! >= 1 && day! <= lastDay;
  const isClockTime = hour! <= 23 && minute! <= 59 && (Number.isNaN(second!) || second! <= 59);
  if (!isCalendarDay || !isClockTime) return null;
  const moment = new Date(value.toUpperCase());
  return Number.isNaN(moment.getTime()) ? null : moment;
}
