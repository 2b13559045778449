import type { ConsultationSummary, ConsultationView } from '@golden-thread/application/consultation/get-consultations';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { consultationLimits, type ConsultationMethod, consultationMethodKeys, usedInKinds, type UsedInKind } from '@golden-thread/domain/consultation/consultation';
import { type ConsultationState, consultationTransitions } from '@golden-thread/domain/consultation/transitions';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { codePattern, DayField, SaidField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const states = Object.keys(consultationTransitions.moves) as ConsultationState[];

/** A consultation in the register. */
export class ConsultationLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'CN-4' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: [...consultationMethodKeys] })
  method!: ConsultationMethod;

  @ApiProperty({ description: 'Who was asked.' })
  asked!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many answered; null until its result is recorded.' })
  size!: number | null;

  @ApiProperty({ format: 'date', description: 'The last day on which answers were taken.' })
  endsOn!: string;

  @ApiProperty({ format: 'date' })
  resultDueOn!: string;

  @ApiProperty({ enum: states })
  state!: ConsultationState;

  @ApiProperty({ description: 'What people said; why it was withdrawn.' })
  result!: string;

  @ApiProperty({ description: 'The post that runs it.' })
  owner!: string;

  static of({ id, reference, title, method, asked, size, endsOn, resultDueOn, state, result, owner }: Omit<ConsultationSummary, 'service' | 'usedIn'>): ConsultationLineDto {
    return { id, reference, title, method, asked, size, endsOn, resultDueOn, state, result, owner };
  }
}

/** A page of consultations. */
export class ConsultationPageDto extends pageOf(ConsultationLineDto) {}

/** One thing that a result is used in. */
export class ConsultationUseDto {
  @ApiProperty({ enum: [...usedInKinds] })
  kind!: UsedInKind;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  how!: string;

  @ApiProperty({ format: 'date' })
  on!: string;
}

/** A consultation with everything about it. */
export class ConsultationDto extends ConsultationLineDto {
  @ApiProperty({ type: [ConsultationUseDto] })
  usedIn!: ConsultationUseDto[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  static ofView(view: ConsultationView): ConsultationDto {
    return { ...ConsultationLineDto.of(view), usedIn: view.usedIn.map((use) => ({ ...use })), version: view.version };
  }
}

/** A consultation that is entered. */
export class NewConsultationDto {
  @SaidField(consultationLimits.title, { example: 'Evening opening' })
  title!: string;

  @ApiProperty({ enum: [...consultationMethodKeys] })
  @IsIn(consultationMethodKeys, { message: `method is one of ${consultationMethodKeys.join(', ')}.` })
  method!: ConsultationMethod;

  @SaidField(consultationLimits.asked, { description: 'Who is asked.', example: '1,200 residents of the panel' })
  asked!: string;

  @DayField('2026-10-23', { description: 'The last day on which answers are taken.' })
  endsOn!: CalendarDate;

  @ApiProperty({ type: String, pattern: codePattern.source, example: 'POL-01', description: 'The code of the post that runs it.' })
  @Matches(codePattern, { message: 'owner is the code of a post.' })
  owner!: string;
}

const size = { message: `size is a whole number from 0 to ${consultationLimits.size}.` };

/** What a consultation came to. */
export class ConsultationResultDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: consultationLimits.size, description: 'How many answered.' })
  @IsInt(size)
  @Min(0, size)
  @Max(consultationLimits.size, size)
  size!: number;

  @SaidField(consultationLimits.text, { description: 'What people said.' })
  result!: string;
}

/** What a result is used in. */
export class NewConsultationUseDto {
  @SaidField(longestName, { description: 'The reference of an objective, plan or measure, the code of a service for its plan of this year, or a year for the council’s plan of it.', example: 'CP-3' })
  named!: string;

  @SaidField(consultationLimits.how, { description: 'How it is used.' })
  how!: string;
}

/** A consultation that does not take place. */
export class ConsultationWithdrawalDto {
  @SaidField(consultationLimits.text)
  reason!: string;
}
