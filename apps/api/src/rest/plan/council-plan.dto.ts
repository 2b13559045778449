import type { CouncilPlanView } from '@golden-thread/application/plan/get-plan';
import type { listPlansOfYear } from '@golden-thread/application/plan/list-plans-of-year';
import { type FinancialYear, financialYearPattern } from '@golden-thread/domain/calendar/financial-year';
import { councilPlanLimits } from '@golden-thread/domain/plan/council-plan';
import type { PriorityId, ServiceId } from '@golden-thread/domain/shared/id';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId } from '../../http/id-field';
import { IsYear } from '../../http/year-field';
import { SaidField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

type OfYear = Extract<Awaited<ReturnType<typeof listPlansOfYear>>, { ok: true }>['value'];

/** The council plan of one year. */
export class CouncilPlanLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ['drafting', 'published'] })
  state!: string;

  static of({ id, year, title, state }: NonNullable<OfYear['councilPlan']>): CouncilPlanLineDto {
    return { id, year, title, state };
  }
}

/** A page of council plans. */
export class CouncilPlanPageDto extends pageOf(CouncilPlanLineDto) {}

/** An objective of the council plan. */
export class CouncilPlanObjectiveDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'What is delivered in the year.' })
  deliverable!: string;

  @ApiProperty({ description: 'What is true when the plan ends.' })
  endOfPlanResult!: string;

  @ApiProperty({ type: String, nullable: true })
  priority!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The one service that leads; null while not allocated.' })
  leadService!: string | null;
}

/** A priority of the council. */
export class PriorityDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;
}

/** A council plan with one year's deliverables. */
export class CouncilPlanDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: ['drafting', 'published'] })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  @ApiProperty({ type: [PriorityDto], description: 'What its objectives may stand under.' })
  priorities!: PriorityDto[];

  @ApiProperty({ type: [CouncilPlanObjectiveDto] })
  objectives!: CouncilPlanObjectiveDto[];

  static of({ id, title, year, state, version, priorities, objectives }: CouncilPlanView): CouncilPlanDto {
    const objective = (line: CouncilPlanView['objectives'][number]): CouncilPlanObjectiveDto => ({
      id: line.id, reference: line.reference, title: line.title, deliverable: line.deliverable, endOfPlanResult: line.endOfPlanResult,
      priority: line.priority, leadService: line.leadService,
    });
    return { id, title, year, state, version, priorities: priorities.map(({ id: priority, title: named }) => ({ id: priority, title: named })), objectives: objectives.map(objective) };
  }
}

/** A council plan to be begun. */
export class NewCouncilPlanDto {
  @ApiProperty({ pattern: financialYearPattern.source, example: '2027/28' })
  @IsYear({ message: 'year is a financial year such as "2027/28".' })
  year!: FinancialYear;

  @SaidField(councilPlanLimits.title, { example: 'A fairer Larkmere' })
  title!: string;
}

/** An objective for a council plan that is being drafted. */
export class NewCouncilObjectiveDto {
  @SaidField(councilPlanLimits.objective, { example: 'Homes that are safe and warm' })
  title!: string;

  @SaidField(councilPlanLimits.deliverable, { description: 'What is delivered in the year.', example: '200 council homes insulated' })
  deliverable!: string;

  @SaidField(councilPlanLimits.endOfPlanResult, { description: 'What is true when the plan ends.', example: 'No council home below energy rating C' })
  endOfPlanResult!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsId({ message: 'priorityId is the id of a priority.' })
  priorityId?: PriorityId | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsId({ message: 'leadServiceId is the id of a service.' })
  leadServiceId?: ServiceId | null;
}

const reason = { message: `reason is text of at most ${councilPlanLimits.reallocationReason} characters.` };

/** The one service that leads on a deliverable. */
export class AllocationDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsId({ message: 'serviceId is the id of a service.' })
  serviceId!: ServiceId;

  @ApiPropertyOptional({ format: 'uuid', description: 'The service that leads now, where another takes over.' })
  @IsOptional()
  @IsId({ message: 'insteadOf is the id of a service.' })
  insteadOf?: string;

  @ApiPropertyOptional({ maxLength: councilPlanLimits.reallocationReason, description: 'Required where another service takes over.' })
  @IsOptional()
  @IsString(reason)
  @MaxLength(councilPlanLimits.reallocationReason, reason)
  reason?: string;
}
