import type { FoundOfKind } from '@golden-thread/application/search/search';
import { longestSearch, type SearchedKind, searchedKindKeys } from '@golden-thread/domain/search/searched-kinds';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery, SaidField } from '../shared/dto-fields';

/** What is looked for. */
export class SearchQuery extends PageQuery {
  @SaidField(longestSearch, { description: 'Words, each the beginning of one; case, accents and order do not matter.', example: 'repairs in time' })
  q!: string;

  @ApiPropertyOptional({ enum: searchedKindKeys, description: 'A page of one kind; left out: the ten best of every kind.' })
  @IsOptional()
  @IsIn(searchedKindKeys, { message: `kind is one of ${searchedKindKeys.join(', ')}.` })
  kind?: SearchedKind;
}

/** A thing that was found. */
export class FoundThingDto {
  @ApiProperty({ enum: searchedKindKeys })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Where it belongs; of a person, the posts held today.' })
  about!: string | null;

  @ApiProperty({ description: 'Retired, closed, decided or ended.' })
  ended!: boolean;

  @ApiProperty({ description: 'Found by what stands in it, not by what it is called.' })
  byContent!: boolean;
}

/** What was found of one kind. */
export class FoundOfKindDto {
  @ApiProperty({ enum: searchedKindKeys })
  kind!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  total!: number;

  @ApiProperty({ description: 'More have the words than are looked through: `total` is of the best of them, and another word narrows it down.' })
  cut!: boolean;

  @ApiProperty({ type: [FoundThingDto] })
  things!: FoundThingDto[];
}

/** What was found, by kind. */
export class SearchResultsDto {
  @ApiProperty({ type: [FoundOfKindDto] })
  kinds!: FoundOfKindDto[];

  static of(found: readonly FoundOfKind[]): SearchResultsDto {
    const thing = ({ kind, id, label, about, ended, byContent }: FoundOfKind['things'][number]): FoundThingDto => ({ kind, id, label, about, ended, byContent });
    return { kinds: found.map(({ kind, total, cut, things }) => ({ kind, total, cut, things: things.map(thing) })) };
  }
}
