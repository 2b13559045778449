import type { LinkedNow } from '@golden-thread/application/assessment/get-desk-assessment';
import { participantRoles } from '@golden-thread/domain/assessment/participant';
import type { Spread } from '@golden-thread/domain/assessment/spread';
import { actionSizes, becomingKinds, type StatementRecord, statementStates, tipDecisions, type WorkshopAction } from '@golden-thread/domain/assessment/workshop';
import { ApiProperty } from '@nestjs/swagger';
import { LinkedRecordDto } from './desk-assessment.dto';

/** How the single scores of those of one role spread. */
export class RoleSpreadDto {
  @ApiProperty({ enum: Object.keys(participantRoles) })
  role!: string;

  @ApiProperty({ type: [Number], description: 'How many gave each score, from the lowest to the highest.' })
  counts!: number[];
}

/** How single scores spread, once the facilitator has shown them. */
export class SpreadDto {
  @ApiProperty({ type: [Number], description: 'How many gave each score, from the lowest to the highest.' })
  counts!: number[];

  @ApiProperty({ type: [RoleSpreadDto], description: 'Only where three or more of a role scored, and nobody can be reckoned from the rest.' })
  byRole!: RoleSpreadDto[];

  static of({ counts, byRole }: Spread): SpreadDto {
    return { counts: [...counts], byRole: byRole.map((one) => ({ role: one.role, counts: [...one.counts] })) };
  }
}

/** What becomes of one tip. */
export class TipDecisionDto {
  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty({ enum: Object.keys(tipDecisions) })
  decision!: string;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
}

/** What is shown of a statement beside its own record. */
interface StatementShown {
  readonly title: string;
  readonly staleBecause: string | null;
  readonly links: readonly LinkedNow[];
}

/** A statement on its way through the workshop. */
export class WorkshopStatementDto {
  @ApiProperty({ example: 'pm-1' })
  key!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: statementStates })
  state!: string;

  @ApiProperty({ type: String, nullable: true })
  skippedBecause!: string | null;

  @ApiProperty({ type: SpreadDto, nullable: true })
  spread!: SpreadDto | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The agreed score; null where there is none, or they could not decide.' })
  score!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why they could not decide.' })
  undecided!: string | null;

  @ApiProperty({ type: String, nullable: true })
  why!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The score they would like to get to.' })
  wanted!: number | null;

  @ApiProperty({ type: String, nullable: true })
  whyLower!: string | null;

  @ApiProperty({ type: String, nullable: true })
  strengths!: string | null;

  @ApiProperty({ type: [TipDecisionDto] })
  tips!: TipDecisionDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Why the score is stale; null where it is not.' })
  staleBecause!: string | null;

  @ApiProperty({ type: [LinkedRecordDto] })
  evidence!: LinkedRecordDto[];

  static of({ key, state, skippedBecause, spread, notes }: StatementRecord, { title, staleBecause, links }: StatementShown): WorkshopStatementDto {
    const { score = null, undecided = null, why = null, wanted = null, whyLower = null, strengths = null, tips = [] } = notes ?? {};
    return {
      key, title, state, skippedBecause, spread: spread && SpreadDto.of(spread), score, undecided, why, wanted, whyLower, strengths,
      tips: tips.map(({ number, decision, reason }) => ({ number, decision, reason })), staleBecause, evidence: links.map((link) => LinkedRecordDto.of(link)),
    };
  }
}

/** The thing that came of an action. */
export class BecameDto {
  @ApiProperty({ enum: Object.keys(becomingKinds) })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'HR01', description: 'Of a stage: the year and its key.' })
  reference!: string;

  @ApiProperty()
  title!: string;
}

/** Something that the workshop found should be done. */
export class WorkshopActionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'pm-1' })
  statement!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: Object.keys(actionSizes) })
  size!: string;

  @ApiProperty({ enum: ['proposed', 'taken-on', 'became', 'dropped'] })
  state!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  ownerPostId!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  droppedBecause!: string | null;

  @ApiProperty({ type: BecameDto, nullable: true })
  became!: BecameDto | null;

  static of({ id, statement, title, size, state, ownerPostId, dueOn, droppedBecause, became }: WorkshopAction): WorkshopActionDto {
    return { id, statement, title, size, state, ownerPostId, dueOn, droppedBecause, became };
  }
}

/** How a statement moved since the workshop before. */
export class MovementDto {
  @ApiProperty({ example: 'pm-1' })
  statement!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  before!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  now!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where either has no score, or was scored on another scale.' })
  by!: number | null;
}
