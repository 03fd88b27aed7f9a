import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { SpikePayload } from '../models/event';
import type { SpikeReadiness } from '../src/monitor/spikeBaseline';
import { encodePlace } from '../src/usecases/pages';
import { countSpikes, readSpikes } from '../src/usecases/readSpikes';
import { Brand, toBrand } from './brand.types';
import type { Context } from './context';
import { SpikeReadinessEnum } from './enums';
import { SpikeDetected } from './event.types';
import { type Connection, PageArgs, toConnection } from './pagination';
import { Spike, SpikeConnectionBase, toSpike } from './spike.types';
import { AsOf, toAsOf } from './trend.types';

type JudgedConnection = Connection<Spike> & { asOf: AsOf; readiness: SpikeReadiness; count(): Promise<number> };

@Resolver(() => Spike)
export class SpikeResolver {
  @Query(() => SpikeConnectionBase, {
    description: 'Spikes of a brand, newest begin first. What has been accepted is waited for, up to a second.',
  })
  async spikes(
    @Arg('brand', () => String, { description: 'Slug of the brand.' }) brand: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { deps, actor }: Context,
  ): Promise<JudgedConnection> {
    const page = await readSpikes(deps, { brand, first, after }, actor);
    const connection = toConnection(
      page,
      after,
      (row) => encodePlace(row.beganAt, row._id),
      (row) => toSpike(row, deps.clock()),
    );
    const count = () => countSpikes(deps, brand);
    return { ...connection, asOf: toAsOf(page.asOf), readiness: page.readiness, count };
  }

  @FieldResolver(() => Brand, { description: 'The brand it is about.' })
  async brand(@Root() spike: Spike, @Ctx() { loaders }: Context): Promise<Brand> {
    return toBrand((await loaders.brand.load(spike.row.brand))!);
  }
}

@Resolver(() => SpikeConnectionBase)
export class SpikeConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all; counted only when asked for.' })
  totalCount(@Root() connection: JudgedConnection): Promise<number> {
    return connection.count();
  }

  @FieldResolver(() => AsOf, { description: 'How far the projections were when this was read.' })
  asOf(@Root() connection: JudgedConnection): AsOf {
    return connection.asOf;
  }

  @FieldResolver(() => SpikeReadinessEnum, { description: 'How well spikes of this brand can be told by now.' })
  readiness(@Root() connection: JudgedConnection): SpikeReadiness {
    return connection.readiness;
  }
}

@Resolver(() => SpikeDetected)
export class SpikeDetectedResolver {
  @FieldResolver(() => Spike, { description: 'The spike as it is now.' })
  async spike(@Root() event: SpikeDetected, @Ctx() { loaders, deps }: Context): Promise<Spike> {
    return toSpike((await loaders.spike.load((event.row.payload as SpikePayload).spike))!, deps.clock());
  }
}
