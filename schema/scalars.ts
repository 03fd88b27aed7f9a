import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { parseDateTime } from '../src/monitor/dateTime';

/** A moment with its zone; written in UTC. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A moment as RFC 3339 with a zone, such as 2026-03-01T09:30:00+07:00. Answers are in UTC. A date without a zone is refused.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError('DateTime cannot represent a value that is not a Date.');
  },
  parseValue: (value) => readMoment(value),
  parseLiteral: (node) => readMoment(node.kind === Kind.STRING ? node.value : null),
});

function readMoment(value: unknown): Date {
  const moment = typeof value === 'string' ? parseDateTime(value) : null;
  if (moment === null) {
    throw new GraphQLError('DateTime takes RFC 3339 with a zone, such as 2026-03-01T09:30:00+07:00.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return moment;
}
