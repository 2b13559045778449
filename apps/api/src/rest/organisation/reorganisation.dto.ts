import type { ReorganisationByCodes } from '@golden-thread/application/organisation/plan-reorganisation';
import type { ReorganisationNamed, ReorganisationView } from '@golden-thread/application/organisation/read-reorganisations';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { movedKinds, type ReorganisationKind, reorganisationKinds, reorganisationLimits, reorganisationTransitions, stayingKinds } from '@golden-thread/domain/organisation/service-reorganisation';
import { longestChangeReason } from '@golden-thread/domain/timetable/timetable-change';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import { codePattern, DayField, SaidField } from '../shared/dto-fields';
import { InvalidRequest } from '../shared/problem.dto';
import { WhereGiven } from '../shared/where-given';

const Codes = (most: number, description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: most, items: { type: 'string', pattern: codePattern.source }, description }),
    IsArray({ message: '$property is a list of codes.' }),
    ArrayMaxSize(most, { message: `$property has at most ${most}.` }),
    Matches(codePattern, { each: true, message: '$property has codes.' }),
  );

/** A service that is formed on the day. */
class NewServiceDto {
  @SaidField(reorganisationLimits.code, { example: 'HOM' })
  @Matches(codePattern, { message: 'code has no space and no slash.' })
  code!: string;

  @SaidField(longestName, { example: 'Homes and Communities' })
  name!: string;

  @ApiProperty({ pattern: codePattern.source, description: 'The code of its directorate.' })
  @Matches(codePattern, { message: 'directorate is the code of a directorate.' })
  directorate!: string;

  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The code of the post at its head; left out: it is named later.' })
  @WhereGiven()
  @Matches(codePattern, { message: 'head is the code of a post.' })
  head?: string;
}

/** Services that are to merge or split, each by its code. */
export class NewReorganisationDto {
  @ApiProperty({ enum: reorganisationKinds })
  @IsIn(reorganisationKinds, { message: `kind is one of ${reorganisationKinds.join(', ')}.` })
  kind!: ReorganisationKind;

  @DayField('2027-04-01', { description: 'The first day on which it is so.' })
  effectiveOn!: CalendarDate;

  @Codes(reorganisationLimits.services, 'Those that end, or the one that is split.')
  from!: string[];

  @Codes(reorganisationLimits.units, 'The units that go, of a split; of a merger none.')
  units!: string[];

  @ApiPropertyOptional({ pattern: codePattern.source, description: 'The service that it goes to; left out with formed.' })
  @WhereGiven()
  @Matches(codePattern, { message: 'into is the code of a service.' })
  into?: string;

  @ApiPropertyOptional({ type: NewServiceDto, description: 'The service that is formed; left out with into.' })
  @WhereGiven()
  @IsObject({ message: 'formed says which service is formed.' })
  @ValidateNested()
  @Type(() => NewServiceDto)
  formed?: NewServiceDto;

  /** @throws InvalidRequest where neither or both are given */
  static command({ kind, effectiveOn, from, units, into, formed }: NewReorganisationDto): ReorganisationByCodes {
    const common = { kind, effectiveOn, from, units };
    if (into !== undefined && formed === undefined) return { ...common, into: { goesOn: into } };
    if (formed !== undefined && into === undefined) return { ...common, into: { formed: { code: formed.code, name: formed.name, directorate: formed.directorate, head: formed.head ?? '' } } };
    throw new InvalidRequest([{ field: 'into', message: 'Give either into or formed.' }], 422);
  }
}

/** Why services come together or apart. */
export class PlanReorganisationDto {
  @SaidField(longestChangeReason, { example: 'Agreed by Full Council on 24 February 2027.' })
  reason!: string;
}

/** How many of one kind. */
export class CountDto {
  @ApiProperty()
  kind!: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  many!: number;
}

/** A merger or split in a list. */
export class ReorganisationDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: reorganisationKinds })
  kind!: string;

  @ApiProperty({ format: 'date' })
  effectiveOn!: string;

  @ApiProperty({ type: [String], description: 'By name.' })
  from!: string[];

  @ApiProperty({ description: 'By name.' })
  into!: string;

  @ApiProperty({ enum: Object.keys(reorganisationTransitions.moves) })
  state!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  static of({ id, kind, effectiveOn, fromNames, intoName, state, reason, version }: ReorganisationNamed): ReorganisationDto {
    return { id, kind, effectiveOn, from: [...fromNames], into: intoName, state, reason, version };
  }
}

/** One of them with what comes over and what stays; both empty once it is over. */
export class ReorganisationDetailDto extends ReorganisationDto {
  @ApiProperty({ type: [CountDto] })
  moves!: CountDto[];

  @ApiProperty({ type: [CountDto] })
  stays!: CountDto[];

  static override of(found: ReorganisationView): ReorganisationDetailDto {
    const { reach } = found;
    return {
      ...ReorganisationDto.of(found),
      moves: reach === null ? [] : [...movedKinds, 'tasks' as const].map((kind) => ({ kind, many: reach.moves[kind] })),
      stays: reach === null ? [] : stayingKinds.map((kind) => ({ kind, many: reach.stays[kind] })),
    };
  }
}
