import type { PreviewView } from '@golden-thread/application/timetable/preview-timetable-change';
import { longestChangeReason } from '@golden-thread/domain/timetable/timetable-change';
import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
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

/** Something that became different since the preview was made. */
export class PreviewDifferenceDto {
  @ApiProperty({ enum: ['move', 'meeting', 'clash'] })
  what!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  then!: string | null;

  @ApiProperty({ type: String, nullable: true })
  now!: string | null;
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

  @ApiProperty({ type: 'integer', minimum: 0 })
  tasksMoved!: number;

  @ApiProperty({ type: [ClashDto], description: 'Clashes that the edit brings.' })
  clashes!: ClashDto[];

  @ApiProperty({ type: [PreviewDifferenceDto] })
  differences!: PreviewDifferenceDto[];

  static of({ preview, year, holds, differences }: PreviewView): PreviewDto {
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
      tasksMoved: shown.tasksMoved,
      clashes: shown.clashes.map((clash) => ClashDto.of(clash)),
      differences: differences.map((difference) => ({ ...difference })),
    };
  }
}

const reason = { message: `reason is text of at most ${longestChangeReason} characters.` };

/** Why the change is made. */
export class ApplyChangeDto {
  @ApiProperty({ minLength: 1, maxLength: longestChangeReason, example: 'The Cabinet meets a week later.' })
  @IsString(reason)
  @IsNotEmpty({ message: 'reason is missing: those whose dates move are told why.' })
  @MaxLength(longestChangeReason, reason)
  reason!: string;
}

/** What was done. */
export class AppliedChangeDto {
  @ApiProperty({ example: '2026/27' })
  year!: string;

  @ApiProperty({ type: 'integer', minimum: 0 })
  stagesMoved!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  tasksMoved!: number;
}
