import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver } from 'type-graphql';
import { createBrand } from '../src/usecases/createBrand';
import { countBrands, encodeSlug, readBrand, readBrands } from '../src/usecases/readBrands';
import { updateBrand } from '../src/usecases/updateBrand';
import {
  Brand,
  BrandConnection,
  CreateBrandInput,
  CreateBrandPayload,
  toBrand,
  UpdateBrandInput,
  UpdateBrandPayload,
} from './brand.types';
import type { Context } from './context';
import { type Connection, PageArgs, toConnection } from './pagination';

@Resolver()
export class BrandResolver {
  @Query(() => Brand, { nullable: true, description: 'One brand; null when there is none that this key may see.' })
  async brand(
    @Arg('slug', () => String, { description: 'The brand.' }) slug: string,
    @Ctx() context: Context,
  ): Promise<Brand | null> {
    const row = await readBrand(context.deps, slug, context.actor);
    return row === null ? null : toBrand(row);
  }

  @Query(() => BrandConnection, { description: 'The brands that this key may see, by slug.' })
  async brands(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<Brand>> {
    const rows = await readBrands(context.deps, page.first, page.after ?? null, context.actor);
    return toConnection(rows, page.after, (row) => encodeSlug(row._id), toBrand);
  }

  @Mutation(() => CreateBrandPayload, { description: 'Starts to watch a brand.' })
  async createBrand(
    @Arg('input', () => CreateBrandInput, { description: 'The brand.' }) input: CreateBrandInput,
    @Ctx() context: Context,
  ): Promise<CreateBrandPayload> {
    const { brand, errors } = await createBrand(context.deps, input, context.actor);
    context.deps.projector.noticeBrands();
    return { brand: brand && toBrand(brand), errors };
  }

  @Mutation(() => UpdateBrandPayload, {
    description: 'Changes what is said of a brand. Mentions keep the labels they have.',
  })
  async updateBrand(
    @Arg('input', () => UpdateBrandInput, { description: 'What to change.' }) input: UpdateBrandInput,
    @Ctx() context: Context,
  ): Promise<UpdateBrandPayload> {
    const { brand, errors } = await updateBrand(context.deps, input, context.actor);
    context.deps.projector.noticeBrands();
    return { brand: brand && toBrand(brand), errors };
  }
}

@Resolver(() => BrandConnection)
export class BrandConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all; counted only when asked for.' })
  totalCount(@Ctx() context: Context): Promise<number> {
    return countBrands(context.deps, context.actor);
  }
}
