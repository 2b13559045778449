import {
  type CauseCode, causeCodes, type ClinicOutcome, clinicOutcomes, type ClinicQuestion, clinicQuestions, type ClinicRecord, type ClinicSeat, clinicSeats,
} from '@golden-thread/domain/exception';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsString, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { TextField } from '../shared';

const seats = Object.keys(clinicSeats) as ClinicSeat[];
const causes = Object.keys(causeCodes) as CauseCode[];
const outcomes = Object.keys(clinicOutcomes) as ClinicOutcome[];
const substitute = { message: 'substituteFor is text of at most 200 characters, or null.' };

/** Who sat in one of the three seats. */
export class AttendeeDto {
  @ApiProperty({ enum: seats })
  @IsIn(seats, { message: `seat is one of ${seats.join(', ')}.` })
  seat!: ClinicSeat;

  @TextField(200, { example: 'Dilys Rowe' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, maxLength: 200, description: 'Whose place was taken, where the seat’s holder did not come.' })
  @ValidateIf((attendee: AttendeeDto) => attendee.substituteFor !== null)
  @IsString(substitute)
  @MaxLength(200, substitute)
  substituteFor!: string | null;
}

/** The five questions’ answers. */
export class ClinicAnswersDto implements Record<ClinicQuestion, string> {
  @TextField(4000, { description: clinicQuestions.met, example: 'No: two quarters in red' })
  met!: string;

  @TextField(4000, { description: clinicQuestions.why, example: 'Two surveyors left in May' })
  why!: string;

  @TextField(4000, { description: clinicQuestions.turn, example: 'An agency surveyor from July, two trainees from October' })
  turn!: string;

  @TextField(4000, { description: clinicQuestions.lack, example: 'Capacity' })
  lack!: string;

  @TextField(4000, { description: clinicQuestions.shift, example: '£20,000 from planned works' })
  shift!: string;
}

/** The record of a clinic that was held. */
export class ClinicRecordDto {
  @ApiProperty({ type: [AttendeeDto], maxItems: 3 })
  @IsArray({ message: 'attendees is a list of the three seats.' })
  @ArrayMaxSize(3, { message: 'attendees has the three seats.' })
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

  @TextField(4000, { description: 'Who does what by when.', example: 'Tom Hale hires by 1 October; figures weekly until then.' })
  actions!: string;

  static toRecord({ attendees, answers, causeCodes, outcomes: found, actions }: ClinicRecordDto): ClinicRecord {
    return { attendees: attendees.map((attendee) => ({ ...attendee })), answers: { ...answers }, causeCodes, outcomes: found, actions };
  }
}
