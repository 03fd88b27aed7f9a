import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { encodePlace } from '../src/usecases/pages';
import { readAudit } from '../src/usecases/readAudit';
import { type AuditEntry, AuditEntryConnection, toAuditEntry } from './audit.types';
import type { Context } from './context';
import { type Connection, PageArgs, toConnection } from './pagination';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, { description: 'What was ordered through this server, newest first; for admins.' })
  async auditLog(
    @Arg('brand', () => String, {
      nullable: true,
      description: 'Slug of the brand; all that the key may see unless given.',
    })
    brand: string | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps, actor }: Context,
  ): Promise<Connection<AuditEntry>> {
    const page = await readAudit(deps, { brand: brand ?? null, first, after }, actor);
    return toConnection(page, after, (row) => encodePlace(row.at, row._id), toAuditEntry);
  }
}
