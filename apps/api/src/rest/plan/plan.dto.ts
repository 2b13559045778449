import type { PlanView } from '@golden-thread/application/plan/get-plan';
import type { listPlansOfYear, ServicePlanSummary } from '@golden-thread/application/plan/list-plans-of-year';
import { planKinds, planLimits, planStates } from '@golden-thread/domain/plan/plan';
import { textUnder } from '@golden-thread/domain/plan-type/plan-text';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';
import { ObjectiveDto } from './objective.dto';
import { ServicePlanContentDto } from './service-plan-content.dto';

/** Which year's plans. */
export class ListPlansQuery extends PageQuery {
  @ApiPropertyOptional({ pattern: '^[0-9]{4}-[0-9]{2}$', example: '2026-27', description: "The council's current year where it is left out." })
  @IsOptional()
  @Matches(/^[0-9]{4}-[0-9]{2}$/, { message: 'year is a financial year such as "2026-27".' })
  year?: string;
}

/** One service in the list of a year's plans. People's objectives are counts only. */
export class ServicePlanLineDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null while the plan is not asked for.' })
  planId!: string | null;

  @ApiProperty()
  service!: string;

  @ApiProperty()
  directorate!: string;

  @ApiProperty({ type: String, enum: planStates, nullable: true })
  state!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Of the task that waits: to write it or to decide it.' })
  dueOn!: string | null;

  @ApiProperty({ type: 'integer' })
  units!: number;

  @ApiProperty({ type: 'integer' })
  unitsApproved!: number;

  @ApiProperty({ type: 'integer' })
  peopleAsked!: number;

  @ApiProperty({ type: 'integer' })
  peopleAgreed!: number;

  static of(line: ServicePlanSummary): ServicePlanLineDto {
    const { planId, service, directorate, state, dueOn, units, unitsApproved, peopleAsked, peopleAgreed } = line;
    return { planId: state === null ? null : planId, service, directorate, state, dueOn, units, unitsApproved, peopleAsked, peopleAgreed };
  }
}

/** A page of services with their plans. */
export class ServicePlanPageDto extends pageOf(ServicePlanLineDto) {}

type OfYear = Extract<Awaited<ReturnType<typeof listPlansOfYear>>, { ok: true }>['value'];

/** The caller's own objectives of a year. */
export class MyPlanDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ enum: planStates })
  state!: string;

  static of({ id, year, state }: OfYear['mine'][number]): MyPlanDto {
    return { id, year, state };
  }
}

/** A page of the caller's plans. */
export class MyPlanPageDto extends pageOf(MyPlanDto) {}

/** What a plan says under a section of its type. */
class PlanSectionTextDto {
  @ApiProperty({ example: 'partners' })
  key!: string;

  @ApiProperty({ example: 'Partners' })
  title!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'Its writer says that there is nothing.' })
  none!: boolean;
}

/** A service plan, a unit plan, or a person's objectives. */
export class PlanDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: planKinds })
  kind!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ description: "The service's, the unit's or the person's name." })
  name!: string;

  @ApiProperty({ enum: planStates })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'Sent as ETag; give it back as If-Match.' })
  version!: number;

  @ApiProperty({ type: [String], description: 'Those whose hands are in the plan; they do not decide it.' })
  authors!: string[];

  @ApiProperty({ type: String, nullable: true, description: 'Why it was last returned.' })
  returnReason!: string | null;

  @ApiProperty({ type: [String], description: 'What it lacks before it can be submitted; empty while nobody drafts it.' })
  missing!: string[];

  @ApiProperty({ type: ServicePlanContentDto, nullable: true, description: 'Sections and evidence of a service plan; null of others, and until they are written.' })
  content!: ServicePlanContentDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'The key of the council’s own type; null of a plan that is as such plans always were.' })
  typeKey!: string | null;

  @ApiProperty({ type: [PlanSectionTextDto], description: 'What a plan of one of the council’s own types says under its sections; empty of others.' })
  sections!: PlanSectionTextDto[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'The plans of the units below, of a service plan.' })
  unitPlanIds!: string[];

  @ApiProperty({ type: [ObjectiveDto] })
  objectives!: ObjectiveDto[];

  static of({ id, kind, year, name, state, version, names, returnReason, missing, content, type, text, unitPlans, objectives }: PlanView): PlanDto {
    return {
      id, kind, year, name, state, version, returnReason, authors: [...names.authors], missing: [...missing],
      unitPlanIds: unitPlans.map((plan) => plan.id),
      content: content && ServicePlanContentDto.plain(content),
      typeKey: type?.key ?? null,
      sections: (type?.sections ?? []).map(({ key, title }) => ({ key, title, text: text === null ? '' : textUnder(text, key), none: text?.none.includes(key) ?? false })),
      objectives: objectives.map((objective) => ObjectiveDto.of(objective)),
    };
  }
}

const reason = { message: `reason is text of at most ${planLimits.returnReason} characters.` };

/** The decision on a plan. */
export class PlanDecisionDto {
  @ApiProperty({ enum: ['approve', 'return'] })
  @IsIn(['approve', 'return'], { message: 'decision is approve or return.' })
  decision!: 'approve' | 'return';

  @ApiPropertyOptional({ maxLength: planLimits.returnReason, description: 'Required when the plan is returned.' })
  @IsOptional()
  @IsString(reason)
  @MaxLength(planLimits.returnReason, reason)
  reason?: string;
}
