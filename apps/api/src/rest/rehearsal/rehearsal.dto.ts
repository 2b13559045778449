import type { RehearsalSummary, RehearsalView } from '@golden-thread/application/rehearsal/read-rehearsals';
import { rehearsalLimits, rehearsedKinds } from '@golden-thread/domain/rehearsal/assumptions';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PersonId, ServiceId } from '@golden-thread/domain/shared/id';
import { IsId } from '../../http/id-field';
import { DayField, SaidField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const states = ['asked', 'running', 'done', 'failed', 'stopped'] as const;

/** Somebody who is away in a rehearsal. */
export class RehearsedAbsenceDto {
  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'personId is the id of a person.' })
  personId!: PersonId;

  @DayField('2027-10-01')
  from!: CalendarDate;

  @DayField('2027-10-29')
  to!: CalendarDate;
}

/** Who or what is taken to be late: one kind of task or all, of one service or all, of one person or everybody. */
export class RehearsedLatenessDto {
  @ApiProperty({ enum: rehearsedKinds, nullable: true, description: 'Null: every kind of task.' })
  @IsIn([null, ...rehearsedKinds], { message: 'kind is a kind of task that a rehearsal asks for, or null.' })
  kind!: (typeof rehearsedKinds)[number] | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: every service.' })
  @ValidateIf(({ serviceId }: RehearsedLatenessDto) => serviceId !== null)
  @IsId({ message: 'serviceId is the id of a service, or null.' })
  serviceId!: ServiceId | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: everybody.' })
  @ValidateIf(({ personId }: RehearsedLatenessDto) => personId !== null)
  @IsId({ message: 'personId is the id of a person, or null.' })
  personId!: PersonId | null;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: rehearsalLimits.workingDaysLate })
  @IsInt({ message: 'workingDays is a whole number.' })
  @Min(0, { message: 'workingDays is at least 0.' })
  @Max(rehearsalLimits.workingDaysLate, { message: `workingDays is at most ${rehearsalLimits.workingDaysLate}.` })
  workingDays!: number;
}

/** What a rehearsal takes for granted. */
export class NewRehearsalDto {
  @SaidField(rehearsalLimits.name, { example: 'As last year' })
  name!: string;

  @ApiProperty({ enum: ['as-before', 'on-time'], description: 'As late, and as often away, as each service was in its last four rounds; or everything on its day.' })
  @IsIn(['as-before', 'on-time'], { message: 'lateness is as-before or on-time.' })
  lateness!: 'as-before' | 'on-time';

  @ApiProperty({ type: [RehearsedLatenessDto], maxItems: rehearsalLimits.set })
  @IsArray({ message: 'set is a list.' })
  @ArrayMaxSize(rehearsalLimits.set, { message: `set holds at most ${rehearsalLimits.set}.` })
  @ValidateNested({ each: true })
  @Type(() => RehearsedLatenessDto)
  set!: RehearsedLatenessDto[];

  @ApiProperty({ type: [RehearsedAbsenceDto], maxItems: rehearsalLimits.absences })
  @IsArray({ message: 'absences is a list.' })
  @ArrayMaxSize(rehearsalLimits.absences, { message: `absences holds at most ${rehearsalLimits.absences}.` })
  @ValidateNested({ each: true })
  @Type(() => RehearsedAbsenceDto)
  absences!: RehearsedAbsenceDto[];

  @ApiProperty({ type: 'integer', minimum: 0, maximum: rehearsalLimits.runs, description: 'How many more times by other chances.' })
  @IsInt({ message: 'runs is a whole number.' })
  @Min(0, { message: 'runs is at least 0.' })
  @Max(rehearsalLimits.runs, { message: `runs is at most ${rehearsalLimits.runs}.` })
  runs!: number;
}

/** A rehearsal in a list. */
export class RehearsalSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: states })
  state!: string;

  @ApiProperty({ type: 'number', description: 'How far it has come, from 0 to 1.' })
  progress!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Papers that miss their agenda; null until it is done.' })
  papersLate!: number | null;

  static of({ id, name, state, progress, papersLate }: RehearsalSummary): RehearsalSummaryDto {
    return { id, name, state, progress, papersLate };
  }
}

/** A page of rehearsals. */
export class RehearsalPageDto extends pageOf(RehearsalSummaryDto) {}

/** A paper of a rehearsed year. */
export class RehearsedPaperDto {
  @ApiProperty()
  key!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ format: 'date' })
  agendaOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readyOn!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Calendar days after the agenda; null: it never comes.' })
  daysLate!: number | null;
}

/** A rehearsal and what it found. */
export class RehearsalDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2027/28' })
  year!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: states })
  state!: string;

  @ApiProperty({ type: 'number', description: 'How far it has come, from 0 to 1.' })
  progress!: number;

  @ApiProperty({ type: [String], description: 'In sentences, the gravest first; none until it is done.' })
  findings!: string[];

  @ApiProperty({ type: [RehearsedPaperDto] })
  papers!: RehearsedPaperDto[];

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  static of({ rehearsal, findings }: RehearsalView): RehearsalDto {
    const { id, year, name, state, progress, report, version } = rehearsal;
    const papers = (report?.papers ?? []).map(({ key, title, agendaOn, readyOn, daysLate }) => ({ key, title, agendaOn, readyOn, daysLate }));
    return { id, year, name, state, progress, findings: [...findings], papers, version };
  }
}
