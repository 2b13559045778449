import { getPlanningThresholds, setPlanningThresholds } from '@golden-thread/application/assessment/planning-thresholds';
import type { Database } from '@golden-thread/application/shared/command';
import { planningThresholdLimits, type PlanningThresholds } from '@golden-thread/domain/assessment/planning-performance';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { applyDecorators, Body, Inject } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { DayField, SaidField } from '../shared/dto-fields';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';

function WholeNumber([least, most]: readonly [number, number], description: string): PropertyDecorator {
  const says = { message: `$property is a whole number from ${least} to ${most}.` };
  return applyDecorators(ApiProperty({ type: 'integer', minimum: least, maximum: most, description }), IsInt(says), Min(least, says), Max(most, says));
}

const { inTime, overturned, months, lagMonths, weeks } = planningThresholdLimits;

/** What planning is judged by, from a day until the next. */
export class PlanningThresholdsDto {
  @DayField('2025-01-01')
  from!: CalendarDate;

  @WholeNumber(inTime, 'Per cent of majors in time, at least.')
  majorSpeed!: number;

  @WholeNumber(inTime, 'Per cent of non-majors in time, at least.')
  nonMajorSpeed!: number;

  @WholeNumber(months, 'Months over which speed is judged.')
  speedMonths!: number;

  @WholeNumber(overturned, 'Per cent overturned at appeal, at most.')
  quality!: number;

  @WholeNumber(months, 'Months over which quality is judged.')
  qualityMonths!: number;

  @WholeNumber(lagMonths, 'Months that are waited for appeals.')
  qualityLagMonths!: number;

  @WholeNumber(weeks, 'Weeks of the planning guarantee of a major.')
  majorWeeks!: number;

  @WholeNumber(weeks, 'Weeks of the planning guarantee of a non-major.')
  nonMajorWeeks!: number;

  static of({ from, speed, speedMonths, quality, qualityMonths, qualityLagMonths, guaranteeWeeks }: PlanningThresholds): PlanningThresholdsDto {
    return { from, majorSpeed: speed.major, nonMajorSpeed: speed['non-major'], speedMonths, quality, qualityMonths, qualityLagMonths, majorWeeks: guaranteeWeeks.major, nonMajorWeeks: guaranteeWeeks['non-major'] };
  }
}

/** What holds from a day on, and why. */
export class NewPlanningThresholdsDto extends PlanningThresholdsDto {
  @SaidField(planningThresholdLimits.reason, { description: 'Kept in the history of the council.' })
  reason!: string;
}

/** What planning is judged by, by the day from which each holds. */
export class PlanningThresholdsListDto {
  @ApiProperty({ type: [PlanningThresholdsDto] })
  items!: PlanningThresholdsDto[];
}

/** What a planning service is judged by. */
@RestController('planning-thresholds', 'Assessments')
export class PlanningThresholdsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'measures.see', audit: 'planning-thresholds.list', summary: 'What planning is judged by, from which day on', answer: PlanningThresholdsListDto })
  async list(@CurrentActor() actor: Actor): Promise<PlanningThresholdsListDto> {
    return { items: accepted(await getPlanningThresholds(this.database, actor)).map((one) => PlanningThresholdsDto.of(one)) };
  }

  @RestPost('', { permission: 'measures.configure', audit: 'planning-thresholds.add', summary: 'Set what planning is judged by from a day on', answer: PlanningThresholdsDto, changes: 'new' })
  async set(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { reason, ...said }: NewPlanningThresholdsDto): Promise<PlanningThresholdsDto> {
    const thresholds: PlanningThresholds = {
      from: said.from, speed: { major: said.majorSpeed, 'non-major': said.nonMajorSpeed }, speedMonths: said.speedMonths, quality: said.quality, qualityMonths: said.qualityMonths,
      qualityLagMonths: said.qualityLagMonths, guaranteeWeeks: { major: said.majorWeeks, 'non-major': said.nonMajorWeeks },
    };
    return PlanningThresholdsDto.of(accepted(await setPlanningThresholds(this.database, actor, { thresholds, reason, submission })));
  }
}
