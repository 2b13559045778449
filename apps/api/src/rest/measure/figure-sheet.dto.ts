import type { FigureSheetView, ListedSheet } from '@golden-thread/application/measure';
import { ApiProperty } from '@nestjs/swagger';

const states = ['open', 'entered', 'returned', 'verified'];

/** A sheet of figures: one owner’s figures of one service for one quarter. */
export class FigureSheetLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ description: 'The post that enters.' })
  owner!: string;

  @ApiProperty({ description: 'The post that verifies.' })
  verifier!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ enum: states })
  state!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version!: number;

  static of({ id, serviceName, ownerTitle, verifierTitle, dueOn, state, version }: ListedSheet | FigureSheetView['sheet']): FigureSheetLineDto {
    return { id, service: serviceName, owner: ownerTitle, verifier: verifierTitle, dueOn, state, version };
  }
}

/** The sheets of a quarter. */
export class FigureSheetsDto {
  @ApiProperty({ type: [FigureSheetLineDto] })
  sheets!: FigureSheetLineDto[];
}

/** One figure that a sheet asks for. */
export class FigureDueDto {
  @ApiProperty({ format: 'uuid' })
  measureId!: string;

  @ApiProperty()
  ref!: string;

  @ApiProperty()
  period!: string;

  @ApiProperty({ type: String, nullable: true })
  target!: string | null;

  @ApiProperty({ type: String, nullable: true })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true })
  aYearBefore!: string | null;

  @ApiProperty({ type: String, nullable: true })
  value!: string | null;

  @ApiProperty({ type: String, enum: ['entered', 'returned', 'verified'], nullable: true, description: 'Null: nothing entered yet.' })
  state!: string | null;
}

/** A sheet with its figures. */
export class FigureSheetDto extends FigureSheetLineDto {
  @ApiProperty({ type: [FigureDueDto] })
  figures!: FigureDueDto[];

  static whole({ sheet, lines }: FigureSheetView): FigureSheetDto {
    return {
      ...FigureSheetLineDto.of(sheet),
      figures: lines.map(({ measure, context, figure }) => ({
        measureId: measure.id, ref: measure.ref, period: context.period.key, target: context.target, before: context.before,
        aYearBefore: context.aYearBefore, value: figure?.value ?? null, state: figure?.state ?? null,
      })),
    };
  }
}
