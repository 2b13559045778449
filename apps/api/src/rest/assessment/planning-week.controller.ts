import { agreeExtension, type CaseToExtend, getCaseToExtend } from '@golden-thread/application/assessment/agree-extension';
import { getPlanningWeek, type PlanningWeekView } from '@golden-thread/application/assessment/planning-week';
import type { Database } from '@golden-thread/application/shared/command';
import { extensionReasonLimit } from '@golden-thread/domain/assessment/decide-extension';
import { dueDayOf } from '@golden-thread/domain/assessment/planning-week';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PlanningApplicationId } from '@golden-thread/domain/shared/id';
import { Body, Inject, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { DayField, dayPattern, PageQuery, SaidField } from '../shared/dto-fields';
import { IdParam } from '../shared/id-param';
import { pageFrom, pageOf } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';

/** How many of how many. */
export class ShareDto {
  @ApiProperty({ type: 'integer' })
  of!: number;

  @ApiProperty({ type: 'integer' })
  all!: number;
}

/** Speed of one kind of decisions. */
export class PlanningSpeedDto {
  @ApiProperty({ enum: ['major', 'non-major'] })
  kind!: string;

  @ApiProperty({ type: ShareDto, description: 'In time, agreed extensions counted where they were met.' })
  official!: ShareDto;

  @ApiProperty({ type: ShareDto })
  withoutExtensions!: ShareDto;

  @ApiProperty({ type: 'integer', description: 'Per cent.' })
  atLeast!: number;

  @ApiProperty({ type: 'integer', description: 'Decisions that may still miss; below zero: so many too few are in time.' })
  cushion!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the open cases, how many must be in time; null where all of them would not do.' })
  neededInTime!: number | null;
}

/** Quality of one kind of decisions. */
export class PlanningQualityDto {
  @ApiProperty({ enum: ['major', 'non-major'] })
  kind!: string;

  @ApiProperty({ type: ShareDto })
  overturned!: ShareDto;

  @ApiProperty({ type: 'integer', description: 'Per cent.' })
  atMost!: number;
}

/** How a planning service stands. */
export class PlanningPerformanceDto {
  @ApiProperty({ type: [PlanningSpeedDto] })
  speed!: PlanningSpeedDto[];

  @ApiProperty({ type: [PlanningQualityDto] })
  quality!: PlanningQualityDto[];

  @ApiProperty({ type: 'integer' })
  openCases!: number;

  @ApiProperty({ format: 'date', description: 'The day on which it stood so.' })
  on!: string;

  static of({ speed, quality, allOpen, on }: Pick<PlanningWeekView, 'speed' | 'quality' | 'allOpen' | 'on'>): PlanningPerformanceDto {
    return {
      on,
      speed: speed.map(({ kind, official, withoutExtensions, atLeast, cushion, needed }) => ({ kind, official, withoutExtensions, atLeast, cushion, neededInTime: needed.inTime })),
      quality: quality.map(({ kind, overturned, atMost }) => ({ kind, overturned, atMost })),
      openCases: allOpen,
    };
  }
}

/** Which day is asked for. */
export class PlanningDayQuery {
  @ApiPropertyOptional({ type: String, pattern: dayPattern.source, example: '2026-09-30', description: 'A day that is over, judged by what held then; left out: today.' })
  @IsOptional()
  @Matches(dayPattern, { message: 'on is a date such as "2026-09-30".' })
  on?: CalendarDate;
}

/** An open case. */
export class PlanningCaseDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '26/00412/FUL' })
  reference!: string;

  @ApiProperty({ enum: ['major', 'non-major', 'other'], description: 'other: adverts and works to trees.' })
  kind!: string;

  @ApiProperty()
  caseOfficer!: string;

  @ApiProperty({ format: 'date', description: 'The last day on which it is in time: agreed, else statutory.' })
  dueOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  extendedTo!: string | null;

  @ApiProperty({ description: 'Why more time was agreed; empty where nobody said.' })
  extensionReason!: string;

  static of(one: Pick<CaseToExtend, 'id' | 'reference' | 'kind' | 'caseOfficer' | 'statutoryDay' | 'extendedTo' | 'extensionReason'>): PlanningCaseDto {
    const { id, reference, kind, caseOfficer, extendedTo, extensionReason } = one;
    return { id, reference, kind, caseOfficer, dueOn: dueDayOf(one), extendedTo, extensionReason };
  }
}

/** A page of open cases. */
export class PlanningCasePageDto extends pageOf(PlanningCaseDto) {}

/** More time as it was agreed with the applicant. */
export class NewExtensionDto {
  @DayField('2026-12-18', { description: 'Later than the planning system tells, not over, and within two years of the day on which the application became valid. It takes the place of what was recorded here before.' })
  to!: CalendarDate;

  @SaidField(extensionReasonLimit, { example: 'Revised plans' })
  reason!: string;
}

/** How the planning service stands by the Government's measures. */
@RestController('planning-performance', 'Assessments')
export class PlanningPerformanceResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'measures.see', audit: 'planning-performance.get', summary: 'Speed and quality of planning decisions, with cushion and what is still needed', answer: PlanningPerformanceDto })
  async get(@CurrentActor() actor: Actor, @Query() { on }: PlanningDayQuery): Promise<PlanningPerformanceDto> {
    return PlanningPerformanceDto.of(accepted(await getPlanningWeek(this.database, actor, { on: on ?? null })));
  }

  @RestGet('cases', { permission: 'measures.see', audit: 'planning-cases.list', summary: 'Open cases that are yours to watch, the soonest due first', answer: PlanningCasePageDto })
  async cases(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<PlanningCasePageDto> {
    return pageFrom(accepted(await getPlanningWeek(this.database, actor)).open, page, (one) => PlanningCaseDto.of(one));
  }

  @RestPost('cases/:application/extensions', {
    permission: 'assessments.take-part', audit: 'planning-application.extend', summary: 'Record more time that was agreed for a case, as its case officer or as whoever runs a service', answer: PlanningCaseDto, changes: 'new',
  })
  async extend(@CurrentActor() actor: Actor, @IdParam('application') applicationId: PlanningApplicationId, @Submission() submission: SubmissionOfRequest, @Body() { to, reason }: NewExtensionDto): Promise<PlanningCaseDto> {
    const agree = { applicationId, to, reason, submission };
    return PlanningCaseDto.of(accepted(await this.database.actThenAsk((database) => agreeExtension(database, actor, agree), (database) => getCaseToExtend(database, actor, applicationId))));
  }
}
