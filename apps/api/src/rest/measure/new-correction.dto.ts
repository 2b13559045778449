import { SaidField } from '../shared';
import { TypedFigureDto } from './typed-figure.dto';

/** A figure restated, and why. */
export class NewCorrectionDto extends TypedFigureDto {
  @SaidField(2000, { example: 'Eleven repairs were counted twice.' })
  reason!: string;
}
