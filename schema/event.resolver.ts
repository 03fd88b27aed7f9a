import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { EventRow, ThreatPayload } from '../models/event';
import type { EventType } from '../src/monitor/threat';
import { subscribeToEvents } from '../src/usecases/subscribeToEvents';
import { Brand, toBrand } from './brand.types';
import type { Context } from './context';
import { EventTypeEnum } from './enums';
import { Event, ThreatEvent, toEvent } from './event.types';
import { Threat, toThreat } from './threat.types';

interface EventsArgs {
  brand: string;
  types?: EventType[] | null;
  after?: string | null;
}

@Resolver()
export class EventResolver {
  @Subscription(() => Event, {
    description:
      'Events of a brand, in order, at least once. A client that keeps the last cursor and resumes after it misses none.',
    subscribe: ({ args, context }) => {
      const { brand, types, after } = args as EventsArgs;
      const { deps, actor } = context as Context;
      return subscribeToEvents(deps, { brand, types: types ?? null, after: after ?? null }, actor) as never;
    },
  })
  events(
    @Root() row: EventRow,
    @Arg('brand', () => String, { description: 'Slug of the brand.' }) _brand: string,
    @Arg('types', () => [EventTypeEnum], { nullable: true, description: 'Only these types; all unless given.' })
    _types?: EventType[] | null,
    @Arg('after', () => String, {
      nullable: true,
      description: "Left out: live from now. 'start': from the oldest kept. A cursor: what came after it, then live.",
    })
    _after?: string | null,
  ): Event {
    return toEvent(row);
  }
}

@Resolver(() => Event)
export class EventBrandResolver {
  @FieldResolver(() => Brand, { description: 'The brand it happened to.' })
  async brand(@Root() event: Event, @Ctx() { loaders }: Context): Promise<Brand> {
    return toBrand((await loaders.brand.load(event.row.brand))!);
  }
}

@Resolver(() => ThreatEvent)
export class ThreatEventResolver {
  @FieldResolver(() => Threat, { description: 'The threat as it is now.' })
  async threat(@Root() event: ThreatEvent, @Ctx() { loaders }: Context): Promise<Threat> {
    return toThreat((await loaders.threat.load((event.row.payload as ThreatPayload).threat))!);
  }
}
