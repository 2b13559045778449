import type { CorporateReviewView } from '@golden-thread/application/review/get-corporate-review';
import { levels } from '@golden-thread/domain/status/status';
import { ApiProperty } from '@nestjs/swagger';

type Figure = CorporateReviewView['figures'][number];

/** One measure's figure as it was frozen. Decimals are text, unrounded. */
export class FrozenFigureDto {
  @ApiProperty({ example: 'HS07' })
  ref!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty()
  unit!: string;

  @ApiProperty()
  period!: string;

  @ApiProperty({ type: String, nullable: true })
  value!: string | null;

  @ApiProperty({ type: String, nullable: true })
  target!: string | null;

  @ApiProperty({ enum: Object.keys(levels) })
  level!: string;

  @ApiProperty({ description: 'The status rule in one sentence with its numbers.' })
  why!: string;

  @ApiProperty()
  provisional!: boolean;

  @ApiProperty({ description: 'No second person had verified it when it was frozen.' })
  unverified!: boolean;

  @ApiProperty()
  commentary!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Which version of the figure it is; a correction after the freeze is a later one.' })
  valueVersion!: number | null;

  static of({ ref, title, serviceName: service, unit, period, value, target, level, why, provisional, unverified, commentary, valueVersion }: Figure): FrozenFigureDto {
    return { ref, title, service, unit, period, value, target, level, why, provisional, unverified: unverified === true, commentary, valueVersion };
  }
}

/** The figures that scrutiny and Cabinet have before them; as they stand today while the round is open. */
export class SnapshotDto {
  @ApiProperty({ format: 'uuid' })
  roundId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null while the round is open.' })
  id!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '1 for the one taken at the close, then 2, 3 for corrections.' })
  number!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  takenAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 over the figures.' })
  hash!: string | null;

  @ApiProperty({ type: [FrozenFigureDto] })
  figures!: FrozenFigureDto[];

  static of({ round, snapshot, figures }: CorporateReviewView): SnapshotDto {
    const { id = null, number = null, takenAt = null, hash = null } = snapshot ?? {};
    return { roundId: round.id, id, number, takenAt, hash, figures: figures.map((figure) => FrozenFigureDto.of(figure)) };
  }
}
