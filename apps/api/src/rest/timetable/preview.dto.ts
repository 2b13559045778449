/** A previewed change of the timetable, as the REST interface gives it out. */

import type { ChangeApplied } from '@golden-thread/application/timetable/apply-timetable-change';
import type { PreviewView } from '@golden-thread/application/timetable/preview-timetable-change';
import { longestChangeReason } from '@golden-thread/domain/timetable/timetable-change';
import { visible } from '@golden-thread/domain/shared/text';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ClashDto } from './year.dto';

/** A stage that gets another date. */
export class StageMoveDto {
  @ApiProperty()
  stage!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ['moved', 'added', 'removed'] })
  change!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  from!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  to!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Open tasks that go along.' })
  openTasks!: number;
}

/** A meeting that gets another day. */
export class MeetingMoveDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;
}

/** A service's review that gets another date beside the stage of all. */
export class ReviewMoveDto {
  @ApiProperty({ format: 'uuid' })
  reviewId!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  openTasks!: number;
}

/** Whom a stage that is added will ask. */
export class NewlyAskedDto {
  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  posts!: number;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  until!: string;
}

/** Something that became different since the preview was made. */
export class PreviewDifferenceDto {
  @ApiProperty({ enum: ['move', 'meeting', 'review', 'clash'] })
  what!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  then!: string | null;

  @ApiProperty({ type: String, nullable: true })
  now!: string | null;
}

/** Somebody who is told when it is applied. */
export class ChangeRecipientDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Open tasks of theirs that go along.' })
  tasks!: number;
}

/** What an edit would move: applied exactly so, or not at all. */
export class PreviewDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version of the year that was looked at; apply with it in If-Match.' })
  version!: number;

  @ApiProperty({ description: 'Stands for everything shown: the same digest, the same change.' })
  digest!: string;

  @ApiProperty({ description: 'Applying it now would do exactly this.' })
  holds!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  appliedAt!: string | null;

  @ApiProperty({ type: [StageMoveDto] })
  moves!: StageMoveDto[];

  @ApiProperty({ type: MeetingMoveDto, nullable: true })
  meeting!: MeetingMoveDto | null;

  @ApiProperty({ type: [ReviewMoveDto] })
  reviews!: ReviewMoveDto[];

  @ApiProperty({ type: [NewlyAskedDto] })
  asks!: NewlyAskedDto[];

  @ApiProperty({ type: 'integer', minimum: 0 })
  tasksMoved!: number;

  @ApiProperty({ type: [ClashDto], description: 'Clashes that the edit brings.' })
  clashes!: ClashDto[];

  @ApiProperty({ type: [PreviewDifferenceDto] })
  differences!: PreviewDifferenceDto[];

  @ApiProperty({ type: [ChangeRecipientDto] })
  told!: ChangeRecipientDto[];

  @ApiProperty({ description: 'One change leads back from it, once it is applied.' })
  mayBeUndone!: boolean;

  static of({ preview, year, holds, differences, told, asks }: PreviewView): PreviewDto {
    const { shown } = preview;
    return {
      id: preview.id,
      year: year.year,
      version: shown.version,
      digest: preview.digest,
      holds,
      appliedAt: preview.appliedAt,
      moves: shown.moves.map((move) => ({ ...move })),
      meeting: shown.meeting,
      reviews: (shown.reviews ?? []).map((review) => ({ ...review })),
      asks: asks.map(({ title, posts, from, until }) => ({ title, posts: posts.length, from, until })),
      tasksMoved: shown.tasksMoved,
      clashes: shown.clashes.map((clash) => ClashDto.of(clash)),
      differences: differences.map((difference) => ({ ...difference })),
      told: told.map((one) => ({ ...one })),
      mayBeUndone: preview.undo !== null,
    };
  }
}

const reason = { message: `reason is text of at most ${longestChangeReason} characters.` };

/** Why the change is made. */
export class ApplyChangeDto {
  @ApiProperty({ minLength: 1, maxLength: longestChangeReason, pattern: visible.source, example: 'The Cabinet meets a week later.' })
  @IsString(reason)
  @IsNotEmpty({ message: 'reason is missing: those whose dates move are told why.' })
  @MaxLength(longestChangeReason, reason)
  reason!: string;
}

const decisions = ['approve', 'refuse'] as const;

/** Whether a change that waits is approved. */
export class ChangeDecisionDto {
  @ApiProperty({ enum: decisions })
  @IsIn(decisions, { message: `decision is one of ${decisions.join(', ')}.` })
  decision!: (typeof decisions)[number];

  @ApiPropertyOptional({ maxLength: longestChangeReason, description: 'Required when it is not approved.' })
  @IsOptional()
  @IsString(reason)
  @MaxLength(longestChangeReason, reason)
  reason?: string;
}

/** What was done: nothing where the change waits for an approval, or was not approved. */
export class AppliedChangeDto {
  @ApiProperty({ type: String, nullable: true, example: '2026/27' })
  year!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0 })
  stagesMoved!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  tasksMoved!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Who approves it first, where it moves more open tasks than one person moves alone.' })
  awaits!: string | null;

  static of(applied: ChangeApplied | null): AppliedChangeDto {
    return applied === null ? { year: null, stagesMoved: 0, tasksMoved: 0, awaits: null } : { ...applied };
  }
}
