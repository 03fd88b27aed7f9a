import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What was wrong with one value of the input; the rest of the input may have succeeded.' })
export class UserError {
  @Field(() => String, { description: 'Stable code, such as SLUG_TAKEN.' })
  code!: string;

  @Field(() => String, { description: 'What was wrong and what to do.' })
  message!: string;

  @Field(() => [String], { description: 'Where the value stands in the input, outermost first.' })
  path!: string[];
}
