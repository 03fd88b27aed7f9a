import { CommandError } from '../errors';
import { MAX_SORT_BYTES } from '../query/sort';
import { isTick } from '../query/tick';
import { calculate } from '../values/arithmetic';
import { compareValues } from '../values/compare';
import { encodeSortKey } from '../values/sortKey';
import { type Doc, isDocument, isNumeric, toNumber } from '../values/types';
import { type PipelineContext, sizeOf } from './context';
import { evaluate } from './expression';

/** Takes the values of one group one by one; `bytes` is what it holds beyond a fixed size. */
interface Accumulator {
  add(value: unknown): number;
  result(): unknown;
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

function keepBest(sign: number): Accumulator {
  let best: unknown;
  return {
    add(value) {
      if (!isNothing(value) && (best === undefined || sign * compareValues(value, best) > 0)) best = value;
      return 0;
    },
    result: () => best ?? null,
  };
}

function addUp(finish: (total: unknown, count: number) => unknown): Accumulator {
  let total: unknown = 0;
  let count = 0;
  return {
    add(value) {
      if (!isNumeric(value)) return 0;
      total = typeof value === 'number' && typeof total === 'number' ? total + value : calculate('$inc', total, value);
      count++;
      return 0;
    },
    result: () => finish(total, count),
  };
}

function keepFirst(isLast: boolean): Accumulator {
  let kept: unknown;
  let isSet = false;
  return {
    add(value) {
      if (isLast || !isSet) kept = value;
      isSet = true;
      return 0;
    },
    result: () => kept ?? null,
  };
}

function collect(): Accumulator {
  const values: unknown[] = [];
  return {
    add(value) {
      if (value === undefined) return 0;
      values.push(value);
      return sizeOf(value);
    },
    result: () => values,
  };
}

function collectDistinct(): Accumulator {
  const values = new Map<string, unknown>();
  return {
    add(value) {
      if (value === undefined) return 0;
      const key = encodeSortKey([value]).toString('latin1');
      if (values.has(key)) return 0;
      values.set(key, value);
      return sizeOf(value) + key.length;
    },
    result: () => [...values.values()],
  };
}

const ACCUMULATORS: Readonly<Record<string, () => Accumulator>> = {
  $sum: () => addUp((total) => total),
  $avg: () => addUp((total, count) => (count === 0 ? null : toNumber(total) / count)),
  $min: () => keepBest(-1),
  $max: () => keepBest(1),
  $first: () => keepFirst(false),
  $last: () => keepFirst(true),
  $push: collect,
  $addToSet: collectDistinct,
};

/**
 * `$group` over a stream: it holds the groups, not the documents. Null when the specification uses an accumulator
 * that only mingo has; above 100 MB of groups it throws QueryExceededMemoryLimit (292).
 */
export function group(rows: Iterable<Doc>, spec: unknown, context: PipelineContext): Iterable<Doc> | null {
  if (!isDocument(spec)) throw new CommandError('Location15947', "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw new CommandError('Location15955', 'a group specification must include an _id');
  const fields: { name: string; make: () => Accumulator; compute: (document: Doc) => unknown }[] = [];
  for (const [name, definition] of Object.entries(spec)) {
    if (name === '_id') continue;
    const [operator, ...others] = isDocument(definition) ? Object.keys(definition) : [];
    if (!operator?.startsWith('$') || others.length > 0)
      throw new CommandError('Location40234', `The field '${name}' must be an accumulator object`);
    if (name.includes('.')) throw new CommandError('Location40235', `The field name '${name}' cannot contain '.'`);
    if (operator === '$count') fields.push({ name, make: ACCUMULATORS.$sum!, compute: () => 1 });
    else if (!Object.hasOwn(ACCUMULATORS, operator)) return null;
    else
      fields.push({
        name,
        make: ACCUMULATORS[operator]!,
        compute: evaluate((definition as Doc)[operator], context.variables),
      });
  }
  const getId = evaluate(spec._id, context.variables);
  return (function* () {
    const groups = new Map<string, { id: unknown; accumulators: Accumulator[] }>();
    let bytes = 0;
    for (const row of rows) {
      if (isTick(row)) {
        yield row;
        continue;
      }
      const id = getId(row);
      const key = encodeSortKey([isNothing(id) ? null : id]).toString('latin1');
      let found = groups.get(key);
      if (!found) {
        found = { id: isNothing(id) ? null : id, accumulators: fields.map(({ make }) => make()) };
        groups.set(key, found);
        bytes += 100 + key.length + fields.length * 80;
      }
      for (let at = 0; at < fields.length; at++) bytes += found.accumulators[at]!.add(fields[at]!.compute(row));
      if (bytes > MAX_SORT_BYTES)
        throw new CommandError('QueryExceededMemoryLimit', 'Exceeded memory limit for $group (100 MB of groups)');
    }
    for (const { id, accumulators } of groups.values()) {
      yield {
        _id: id,
        ...Object.fromEntries(accumulators.map((accumulator, at) => [fields[at]!.name, accumulator.result()])),
      };
    }
  })();
}
