import { Field, InputType } from 'type-graphql';
import type { Channel, Language, MentionKind, Polarity } from '../src/nlp/doc';
import { ChannelEnum, LanguageEnum, MentionKindEnum, PolarityEnum } from './enums';

/** The fields that every filter over mentions has, whether it lists them or counts them. */
@InputType()
export abstract class DimensionFilter {
  @Field(() => [MentionKindEnum], { nullable: true, description: 'Any of these kinds.' })
  kinds?: MentionKind[] | null;

  @Field(() => [ChannelEnum], { nullable: true, description: 'Any of these channels.' })
  channels?: Channel[] | null;

  @Field(() => [LanguageEnum], { nullable: true, description: 'Any of these languages.' })
  languages?: Language[] | null;

  @Field(() => [PolarityEnum], { nullable: true, description: 'Any of these polarities.' })
  polarities?: Polarity[] | null;
}
