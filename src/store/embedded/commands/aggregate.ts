import { writeMerge, writeOut } from '../aggregate/output';
import { createContext, runPipeline } from '../aggregate/pipeline';
import { stageName } from '../aggregate/stages';
import { openCursor } from '../cursors';
import { CommandError } from '../errors';
import { write } from '../storage/open';
import { toVariables } from '../update/compile';
import { type Doc, isDocument, isNumeric } from '../values/types';
import {
  arrayField,
  type Command,
  type CommandContext,
  collationField,
  collectionName,
  documentField,
  hintField,
  integerField,
} from './command';

/** Stages that make their own rows, for `aggregate: 1`. */
const SOURCES = new Set(['$documents', '$listLocalSessions', '$currentOp']);

/** Runs a pipeline; one that ends in $out or $merge is one transaction. */
export const aggregate: Command = {
  name: 'aggregate',
  fields: ['pipeline', 'explain', 'cursor', 'allowDiskUse', 'bypassDocumentValidation', 'collation', 'hint', 'let'],
  async run(context) {
    const { store, cursors, database, body, deadline } = context;
    if (body.explain) throw new CommandError('NotImplemented', 'explain is not supported by the embedded store');
    if (!isDocument(body.cursor))
      throw new CommandError(
        'FailedToParse',
        "The 'cursor' option is required, except for aggregate with the explain argument",
      );
    const pipeline = arrayField(body, 'pipeline');
    const names = pipeline.map(stageName);
    const isDatabaseLevel = isNumeric(body.aggregate);
    const name = isDatabaseLevel ? null : collectionName(context, 'aggregate');
    checkOrder(names, isDatabaseLevel);
    const pipelineContext = createContext(store, database, {
      variables: toVariables(body.let),
      compareText: collationField(body),
    });
    const namespace = `${database}.${name ?? '$cmd.aggregate'}`;
    const last = names[names.length - 1];
    const own = aboutCaller(names[0], context);
    const run = (stages: readonly unknown[]): Iterable<Buffer | Doc> =>
      runPipeline(pipelineContext, name, own ? [own, ...stages.slice(1)] : stages, hintField(body));
    if (last === '$out' || last === '$merge') {
      const spec = (pipeline[pipeline.length - 1] as Doc)[last];
      const rows = (): Iterable<Buffer | Doc> => run(pipeline.slice(0, -1));
      const target = { store, database, collection: '', bypassValidation: body.bypassDocumentValidation === true };
      await write(store, () =>
        last === '$out' ? writeOut(target, spec, rows()) : writeMerge(target, spec, rows(), pipelineContext.variables),
      );
      return openCursor(cursors, [], { namespace, batchSize: null, deadline });
    }
    const batchSize =
      body.cursor.batchSize === undefined ? null : integerField(documentField(body, 'cursor'), 'batchSize', 0);
    return openCursor(cursors, run(pipeline), { namespace, batchSize, deadline });
  },
};

/** Sessions have no state here and operations take turns: the caller's own are the only ones that are known. */
function aboutCaller(stage: string | undefined, { body, connectionId }: CommandContext): Doc | null {
  let rows: Doc[];
  if (stage === '$listLocalSessions') rows = isDocument(body.lsid) ? [{ _id: body.lsid, lastUse: new Date() }] : [];
  else if (stage === '$currentOp') rows = [{ type: 'op', active: true, op: 'command', connectionId, command: body }];
  else return null;
  return { $documents: { $literal: rows } };
}

function checkOrder(names: readonly string[], isDatabaseLevel: boolean): void {
  for (const [at, name] of names.entries()) {
    if ((name === '$out' || name === '$merge') && at < names.length - 1)
      throw new CommandError('Location40601', `${name} can only be the final stage in the pipeline`);
    if (SOURCES.has(name) && at > 0)
      throw new CommandError('Location40602', `${name} is only valid as the first stage in a pipeline.`);
  }
  if (isDatabaseLevel && !SOURCES.has(names[0] ?? ''))
    throw new CommandError(
      'InvalidNamespace',
      `{aggregate: 1} is not valid for '${names[0] ?? 'an empty pipeline'}'; a collection is required.`,
    );
  if (!isDatabaseLevel && SOURCES.has(names[0] ?? ''))
    throw new CommandError('InvalidNamespace', `'${names[0]}' can only be run with {aggregate: 1}`);
}
