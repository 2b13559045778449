import type { MemberTrainingListed } from '@golden-thread/application/organisation/member-training';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { memberTrainingLimits } from '@golden-thread/domain/organisation/member-training';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { IsId } from '../../http/id-field';
import { DayField, SaidField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

/** A training of members that was held. */
export class NewMemberTrainingDto {
  @SaidField(memberTrainingLimits.title, { example: 'Scrutiny of performance' })
  title!: string;

  @DayField('2026-05-12')
  heldOn!: CalendarDate;

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: memberTrainingLimits.people, description: 'Members of the council today.' })
  @IsArray({ message: 'members is a list of ids.' })
  @ArrayMinSize(1, { message: 'members names at least one.' })
  @ArrayMaxSize(memberTrainingLimits.people, { message: `members names at most ${memberTrainingLimits.people}.` })
  @IsId({ each: true, message: 'members holds ids of people.' })
  members!: PersonId[];
}

/** A training of members with those who came. */
export class MemberTrainingDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ format: 'date' })
  heldOn!: string;

  @ApiProperty({ type: [String] })
  people!: string[];

  static of({ id, title, heldOn, people }: MemberTrainingListed): MemberTrainingDto {
    return { id, title, heldOn, people: [...people] };
  }
}

/** A page of trainings, the latest first. */
export class MemberTrainingPageDto extends pageOf(MemberTrainingDto) {}
