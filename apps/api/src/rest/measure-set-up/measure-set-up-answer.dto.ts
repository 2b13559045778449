import type { MeasureSetUp, SetUpDone } from '@golden-thread/application/measure-set-up/set-up-measures';
import { setUpParts } from '@golden-thread/domain/measure-set-up/set-up-parts';
import { levels } from '@golden-thread/domain/status/status';
import type { Refusal } from '@golden-thread/domain/shared/outcome';
import { ApiProperty } from '@nestjs/swagger';
import { showRefusal } from '../../http/refusals/show-refusal';

/** Why one of the measures cannot be set up so. */
class MeasureRefusedDto {
  @ApiProperty()
  ref!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  message!: string;

  static of(ref: string, refusal: Refusal): MeasureRefusedDto {
    const faults = [refusal, ...(refusal.also ?? [])];
    return { ref, code: refusal.code, message: faults.map((one) => showRefusal(one).message).join(' ') };
  }
}

/** One thing of a measure as it was and as it becomes; a service or a post by its name. */
class MeasurePartDto {
  @ApiProperty({ enum: setUpParts })
  part!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of a target.' })
  period!: string | null;

  @ApiProperty({ type: String, nullable: true })
  was!: string | null;

  @ApiProperty({ type: String, nullable: true })
  becomes!: string | null;
}

/** A figure that is judged differently. */
class LevelMovedDto {
  @ApiProperty()
  period!: string;

  @ApiProperty({ enum: Object.keys(levels) })
  was!: string;

  @ApiProperty({ enum: Object.keys(levels) })
  becomes!: string;
}

/** A figure that other people are asked to enter or to verify. */
class FigureMovedDto {
  @ApiProperty()
  period!: string;

  @ApiProperty({ enum: ['entry', 'verification'] })
  waitsFor!: string;
}

/** What the act comes to for one measure. */
class MeasureLookedAtDto {
  @ApiProperty()
  ref!: string;

  @ApiProperty({ type: 'integer', description: 'The version looked at: send it with the act. 0: there is no such measure.' })
  measureVersion!: number;

  @ApiProperty({ type: MeasureRefusedDto, nullable: true })
  refused!: MeasureRefusedDto | null;

  @ApiProperty({ type: [MeasurePartDto] })
  changes!: MeasurePartDto[];

  @ApiProperty({ type: [LevelMovedDto] })
  judgedDifferently!: LevelMovedDto[];

  @ApiProperty({ type: [FigureMovedDto] })
  passedOn!: FigureMovedDto[];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When the figures of a copy are due first, where a quarter is open.' })
  askedBy!: string | null;
}

/** What an act for many measures would come to. */
export class MeasureSetUpPreviewDto {
  @ApiProperty({ type: [MeasureLookedAtDto] })
  measures!: MeasureLookedAtDto[];

  static of(looked: readonly MeasureSetUp[]): MeasureSetUpPreviewDto {
    return {
      measures: looked.map(({ ref, version, refusal, changes, levels: moved, moves, askedBy }) => ({
        ref, measureVersion: version, refused: refusal && MeasureRefusedDto.of(ref, refusal), changes: [...changes], judgedDifferently: [...moved],
        passedOn: moves.map(({ period, waits }) => ({ period, waitsFor: waits ? 'verification' : 'entry' })), askedBy,
      })),
    };
  }
}

/** What was done, and of each other measure why not. */
export class MeasureSetUpDto {
  @ApiProperty({ type: [String] })
  done!: string[];

  @ApiProperty({ type: [MeasureRefusedDto] })
  refused!: MeasureRefusedDto[];

  static of({ done, refused }: SetUpDone): MeasureSetUpDto {
    return { done: [...done], refused: refused.map(({ ref, refusal }) => MeasureRefusedDto.of(ref, refusal)) };
  }
}
