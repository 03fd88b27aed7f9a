import { Field, ID, InterfaceType } from 'type-graphql';

/** Kinds of object that `node(id)` finds, by the tag inside a global id. */
export type NodeTag = 'Brand' | 'Mention' | 'Threat' | 'Spike' | 'ApiKey' | 'Event' | 'Webhook';

@InterfaceType({
  description: 'Anything with a global id.',
  resolveType: (value: { nodeTag: string }) => value.nodeTag,
})
export abstract class Node {
  @Field(() => ID, { description: 'Global id; opaque.' })
  id!: string;
}

export function toGlobalId(tag: NodeTag, id: string): string {
  return Buffer.from(`${tag}:${id}`).toString('base64url');
}

/** @returns null for anything that is not a global id of ours */
export function fromGlobalId(globalId: string): { tag: NodeTag; id: string } | null {
  const match =
    globalId.length <= 512
      ? /^(Brand|Mention|Threat|Spike|ApiKey|Event|Webhook):(.{1,256})$/.exec(
          Buffer.from(globalId, 'base64url').toString('utf8'),
        )
      : null;
  return match === null ? null : { tag: match[1] as NodeTag, id: match[2]! };
}
