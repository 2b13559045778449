/** Clinics as the REST interface takes them in or gives them out. */

import type { ClinicView } from '@golden-thread/application/exception/get-clinics';
import { actionLimits } from '@golden-thread/domain/action/action';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import {
  type CauseCode,
  causeCodes,
  clinicLimits,
  type ClinicOutcome,
  clinicOutcomes,
  type ClinicQuestion,
  clinicQuestions,
  type ClinicRecord,
  type ClinicSeat,
  clinicSeatKeys,
  clinicStates,
} from '@golden-thread/domain/exception/clinic';
import { clinicRecordFaults } from '@golden-thread/domain/exception/decide-clinic-record';
import type { MeasureId, ServiceId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import type { JudgedByRule } from '../../http/faults-by-rule';
import { type FieldFault, faultsOf } from '../../http/refusals/show-refusal';
import { codePattern, DayField, SaidField, TextField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';
import { WhereGiven } from '../shared/where-given';

/** Another day for a clinic. */
export class ClinicDayDto {
  @DayField('2026-08-20')
  meetsOn!: CalendarDate;

  @SaidField(clinicLimits.reason, { example: 'The chair of the committee is ill.' })
  reason!: string;
}

/** What those who come to a clinic are to have read. */
export class ClinicBriefingDto {
  @SaidField(clinicLimits.briefing, { example: 'Two surveyors left in May; an agency surveyor starts in July.' })
  text!: string;
}

/** A clinic that is asked for. */
export class NewClinicDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId({ message: 'serviceId is the id of a service.' })
  serviceId!: ServiceId;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'A measure of the service; on its plan where it is left out.' })
  @IsOptional()
  @IsId({ message: 'measureId is the id of a measure.' })
  measureId?: MeasureId | null;

  @DayField('2026-08-14')
  meetsOn!: CalendarDate;

  @SaidField(clinicLimits.reason, { example: 'Relet times have been red for two quarters.' })
  reason!: string;
}

const seats = clinicSeatKeys;
const causes = Object.keys(causeCodes) as CauseCode[];
const outcomes = Object.keys(clinicOutcomes) as ClinicOutcome[];
const substitute = { message: `substituteFor is text of at most ${clinicLimits.name} characters, or null.` };

/** Who sat in one of the three seats. */
export class AttendeeDto {
  @ApiProperty({ enum: seats })
  @IsIn(seats, { message: `seat is one of ${seats.join(', ')}.` })
  seat!: ClinicSeat;

  @TextField(clinicLimits.name, { example: 'Dilys Rowe' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, maxLength: clinicLimits.name, description: 'Whose place was taken, where the seat’s holder did not come.' })
  @ValidateIf((attendee: AttendeeDto) => attendee.substituteFor !== null)
  @IsString(substitute)
  @MaxLength(clinicLimits.name, substitute)
  substituteFor!: string | null;
}

/** The five questions’ answers. */
export class ClinicAnswersDto implements Record<ClinicQuestion, string> {
  @TextField(clinicLimits.answer, { description: clinicQuestions.met, example: 'No: two quarters in red' })
  met!: string;

  @TextField(clinicLimits.answer, { description: clinicQuestions.why, example: 'Two surveyors left in May' })
  why!: string;

  @TextField(clinicLimits.answer, { description: clinicQuestions.turn, example: 'An agency surveyor from July, two trainees from October' })
  turn!: string;

  @TextField(clinicLimits.answer, { description: clinicQuestions.lack, example: 'Capacity' })
  lack!: string;

  @TextField(clinicLimits.answer, { description: clinicQuestions.shift, example: '£20,000 from planned works' })
  shift!: string;
}

/** A step that a clinic agreed on. */
export class AgreedActionDto {
  @SaidField(actionLimits.title, { example: 'Hire two surveyors' })
  title!: string;

  @ApiProperty({ pattern: codePattern.source, example: 'HOU-REP', description: 'The post that carries it out.' })
  @Matches(codePattern, { message: 'owner is a code of the organisation, such as HOU-01.' })
  owner!: string;

  @DayField('2026-10-01')
  dueOn!: CalendarDate;
}

/** The record of a clinic that was held. */
export class ClinicRecordDto implements JudgedByRule {
  @ApiProperty({ type: [AttendeeDto], maxItems: seats.length })
  @IsArray({ message: 'attendees is a list of the three seats.' })
  @ArrayMaxSize(seats.length, { message: 'attendees has the three seats.' })
  @ValidateNested({ each: true })
  @Type(() => AttendeeDto)
  attendees!: AttendeeDto[];

  @ApiProperty({ type: ClinicAnswersDto })
  @IsObject({ message: 'answers holds the five questions’ answers.' })
  @ValidateNested()
  @Type(() => ClinicAnswersDto)
  answers!: ClinicAnswersDto;

  @ApiProperty({ type: [String], enum: causes, maxItems: causes.length })
  @IsArray({ message: 'causeCodes is a list of causes.' })
  @ArrayMaxSize(causes.length, { message: 'causeCodes names each cause once.' })
  @IsIn(causes, { each: true, message: `causeCodes holds ${causes.join(', ')}.` })
  causeCodes!: CauseCode[];

  @ApiProperty({ type: [String], enum: outcomes, maxItems: outcomes.length })
  @IsArray({ message: 'outcomes is a list of outcomes.' })
  @ArrayMaxSize(outcomes.length, { message: 'outcomes names each outcome once.' })
  @IsIn(outcomes, { each: true, message: `outcomes holds ${outcomes.join(', ')}.` })
  outcomes!: ClinicOutcome[];

  @TextField(clinicLimits.answer, { description: 'What else follows.', example: 'Figures weekly until October.' })
  actions!: string;

  @ApiPropertyOptional({ type: [AgreedActionDto], maxItems: clinicLimits.agreed, description: 'What was agreed to be done: each goes into the register of actions.' })
  @WhereGiven()
  @IsArray({ message: 'agreed is a list of actions.' })
  @ArrayMaxSize(clinicLimits.agreed, { message: `agreed has at most ${clinicLimits.agreed} actions.` })
  @ValidateNested({ each: true })
  @Type(() => AgreedActionDto)
  agreed?: AgreedActionDto[];

  faults(): readonly FieldFault[] {
    return faultsOf(clinicRecordFaults(ClinicRecordDto.toRecord(this)));
  }

  static toRecord({ attendees, answers, causeCodes, outcomes: found, actions }: ClinicRecordDto): ClinicRecord {
    return { attendees: attendees.map((attendee) => ({ ...attendee })), answers: { ...answers }, causeCodes, outcomes: found, actions };
  }
}

/** A clinic: on an exception, or asked for otherwise. */
export class ClinicDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'CL-1' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ type: String, nullable: true, example: 'HS07', description: 'Null where it is about no measure.' })
  measure!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'EX-3', description: 'The exception it was called on; null where it was asked for otherwise.' })
  exception!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who asked for it, where it was not the corporate review.' })
  requester!: string | null;

  @ApiProperty({ description: 'Why it was called.' })
  reason!: string;

  @ApiProperty({ enum: [...clinicStates], description: 'Withdrawn: the decision that called it was taken back.' })
  state!: string;

  @ApiProperty({ format: 'date' })
  meetsOn!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What those who come are to have read; null until it is written.' })
  briefing!: string | null;

  @ApiProperty({ type: ClinicRecordDto, nullable: true, description: 'Null until it was held.' })
  record!: Omit<ClinicRecordDto, 'faults'> | null;

  @ApiProperty({ type: String, nullable: true, example: 'RP-1' })
  recoveryPlan!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static of(clinic: ClinicView['clinic']): ClinicDto {
    const { id, reference, title, service, measureRef: measure, requester, reason, state, meetsOn, record, version } = clinic;
    const briefing = clinic.briefing?.text ?? null;
    const { exceptionReference: exception, recoveryPlanReference: recoveryPlan } = clinic;
    return { id, reference, title, service, measure, exception, requester, reason, state, meetsOn, briefing, record: record && plain(record), recoveryPlan, version };
  }
}

/** A page of clinics. */
export class ClinicPageDto extends pageOf(ClinicDto) {}

const plain = (record: NonNullable<ClinicView['clinic']['record']>): Omit<ClinicRecordDto, 'faults'> => ({
  attendees: record.attendees.map((attendee) => ({ ...attendee })),
  answers: { ...record.answers },
  causeCodes: [...record.causeCodes],
  outcomes: [...record.outcomes],
  actions: record.actions,
});
