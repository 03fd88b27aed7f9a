import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isAllowed, isVisible } from '../src/usecases/authorize';
import { toBrand } from './brand.types';
import type { Context } from './context';
import { toMention } from './mention.types';
import { fromGlobalId, Node } from './node';
import { toSpike } from './spike.types';
import { toThreat } from './threat.types';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'A brand, mention, threat or spike by its global id; null when there is none that this key may see.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Global id.' }) id: string,
    @Ctx() { loaders, actor, deps }: Context,
  ): Promise<Node | null> {
    const global = fromGlobalId(id);
    if (global === null || !isAllowed(actor, 'read')) return null;
    if (global.tag === 'Brand') {
      const brand = await loaders.brand.load(global.id);
      return brand !== null && isVisible(actor, brand._id) ? toBrand(brand) : null;
    }
    if (global.tag === 'Mention') {
      const mention = await loaders.mention.load(global.id);
      return mention !== null && isVisible(actor, mention.brand) ? toMention(mention) : null;
    }
    if (global.tag === 'Spike') {
      const spike = await loaders.spike.load(global.id);
      return spike !== null && isVisible(actor, spike.brand) ? toSpike(spike, deps.clock()) : null;
    }
    const threat = global.tag === 'Threat' ? await loaders.threat.load(global.id) : null;
    return threat !== null && isVisible(actor, threat.brand) ? toThreat(threat) : null;
  }
}
