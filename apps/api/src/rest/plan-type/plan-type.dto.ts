/** Types of plans, as the REST interface takes them in or gives them out. */

import type { PlanTypeSetView, PlanTypesView } from '@golden-thread/application/plan-type/get-plan-types';
import type { PlanTypeDifference } from '@golden-thread/domain/plan-type/compare-plan-types';
import { type ApproverKind, approverKinds, type PlanForm, planFormKeys, planTypeKeyPattern, type PlanType } from '@golden-thread/domain/plan-type/plan-type';
import { planTypeSetLimits } from '@golden-thread/domain/plan-type/plan-type-set';
import { longestPlanTypesText } from '@golden-thread/domain/plan-type/plan-type-text';
import { type PlanTypeSetState, planTypeSetTransitions } from '@golden-thread/domain/plan-type/transitions';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { SaidField, TextField } from '../shared/dto-fields';
import { WhereGiven } from '../shared/where-given';

/** Who approves plans of a type, in their order. */
class PlanApproverDto {
  @ApiProperty({ enum: Object.keys(approverKinds) })
  kind!: ApproverKind;

  @ApiProperty({ example: 'Partnership board' })
  named!: string;
}

/** A heading that plans of a type have. */
class PlanSectionDto {
  @ApiProperty({ example: 'partners' })
  key!: string;

  @ApiProperty({ example: 'Partners' })
  title!: string;

  @ApiProperty()
  hint!: string;

  @ApiProperty({ type: 'integer', description: 'Characters at most.' })
  most!: number;

  @ApiProperty({ description: 'Its writer may say that there is nothing.' })
  mayBeNone!: boolean;
}

/** A type of plan. */
export class PlanTypeDto {
  @ApiProperty({ example: 'community-strategy' })
  key!: string;

  @ApiProperty({ enum: planFormKeys })
  form!: PlanForm;

  @ApiProperty({ example: 'Community strategy' })
  title!: string;

  @ApiProperty({ type: [Number], description: 'Years that its plans run, at least and at most.' })
  years!: readonly number[];

  @ApiProperty()
  statutory!: boolean;

  @ApiProperty({ description: 'It joins long-term plans and service plans.' })
  bridge!: boolean;

  @ApiProperty({ description: 'How its plans must be published; empty where nobody asks for that.' })
  publication!: string;

  @ApiProperty({ type: [String], description: 'Keys of the types that it serves.' })
  parents!: readonly string[];

  @ApiProperty({ type: [PlanApproverDto] })
  approvers!: readonly PlanApproverDto[];

  @ApiProperty({ type: [PlanSectionDto] })
  sections!: readonly PlanSectionDto[];

  @ApiProperty()
  evidence!: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'A4 pages in print at most.' })
  pages!: number | null;

  @ApiProperty({ type: 'integer' })
  references!: number;

  @ApiProperty()
  teamDay!: boolean;

  static of(type: PlanType): PlanTypeDto {
    return Object.assign(new PlanTypeDto(), type);
  }
}

/** One part of a type as it was, and as it would be. */
class PlanTypePartDto {
  @ApiProperty({ example: 'Pages at most' })
  part!: string;

  @ApiProperty()
  before!: string;

  @ApiProperty()
  after!: string;
}

/** How a type would become otherwise. */
class PlanTypeDifferenceDto {
  @ApiProperty({ example: 'service-plan' })
  key!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  change!: PlanTypeDifference['change'];

  @ApiProperty({ type: [PlanTypePartDto] })
  parts!: readonly PlanTypePartDto[];
}

/** A set of plan types, with what it would change while it is not decided. */
export class PlanTypeSetDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: Object.keys(planTypeSetTransitions.moves) })
  state!: PlanTypeSetState;

  @ApiProperty({ example: '2027/28', description: 'The first year whose plans are of these types, or would be.' })
  fromYear!: string;

  @ApiProperty({ type: [PlanTypeDto] })
  types!: readonly PlanTypeDto[];

  @ApiProperty({ type: [PlanTypeDifferenceDto] })
  differences!: readonly PlanTypeDifferenceDto[];

  @ApiProperty({ description: 'Why it was returned; empty where it was not.' })
  remark!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  static of({ set: { id, name, state, types, remark, version }, fromYear, differences }: PlanTypeSetView): PlanTypeSetDto {
    return Object.assign(new PlanTypeSetDto(), { id, name, state, fromYear, types: types.map((type) => PlanTypeDto.of(type)), differences, remark, version });
  }
}

/** A shipped set of types, with its source. */
class PlanTypePackDto {
  @ApiProperty({ example: 'spelthorne' })
  key!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty({ description: 'The pack as text, as it can be read, changed and drafted from.' })
  text!: string;
}

/** The plan types that hold, and those that may be taken over. */
export class PlanTypesDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ type: [PlanTypeDto] })
  types!: readonly PlanTypeDto[];

  @ApiProperty({ format: 'uuid', nullable: true, type: String, description: 'The set that is being drafted or waits for approval.' })
  openSetId!: string | null;

  @ApiProperty({ type: [PlanTypePackDto] })
  packs!: readonly PlanTypePackDto[];

  static of({ year, types, open, packs }: PlanTypesView): PlanTypesDto {
    return Object.assign(new PlanTypesDto(), {
      year, types: types.map((type) => PlanTypeDto.of(type)), openSetId: open?.id ?? null, packs: packs.map(({ key, name, source, text }) => ({ key, name, source, text })),
    });
  }
}

/** What a draft is begun from: a pack, a text, or neither: what holds. */
export class NewPlanTypesDto {
  @ApiPropertyOptional({ type: String, pattern: planTypeKeyPattern.source, example: 'spelthorne', description: 'A pack that comes with the product.' })
  @WhereGiven()
  @Matches(planTypeKeyPattern, { message: 'pack is the key of a pack, such as "spelthorne".' })
  pack?: string;

  @ApiPropertyOptional({ type: String, maxLength: longestPlanTypesText, description: 'Plan types as text.' })
  @WhereGiven()
  @SaidField(longestPlanTypesText)
  text?: string;
}

/** A draft proposed, or dropped. */
export class PlanTypesProposalDto {
  @ApiProperty({ enum: ['propose', 'discard'] })
  @IsIn(['propose', 'discard'], { message: 'move is propose or discard.' })
  move!: 'propose' | 'discard';
}

/** A proposed set approved, or returned. */
export class PlanTypesDecisionDto {
  @ApiProperty({ enum: ['approve', 'return'] })
  @IsIn(['approve', 'return'], { message: 'decision is approve or return.' })
  decision!: 'approve' | 'return';

  @TextField(planTypeSetLimits.remark, { description: 'Needed where it is returned.' })
  remark!: string;
}
