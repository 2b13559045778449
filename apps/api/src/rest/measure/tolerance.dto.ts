import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';

const plain = /^\d{1,12}(\.\d{1,6})?$/;

/** How far from its target a measure may be before its status falls. */
export class ToleranceDto {
  @ApiProperty({ enum: ['percent', 'absolute'], description: 'Percent of the target, or an amount in the measure’s own unit.' })
  @IsIn(['percent', 'absolute'], { message: 'basis is percent or absolute.' })
  basis!: 'percent' | 'absolute';

  @ApiProperty({ pattern: plain.source, example: '0' })
  @Matches(plain, { message: 'green is a decimal as text, such as "0".' })
  green!: string;

  @ApiProperty({ pattern: plain.source, example: '5' })
  @Matches(plain, { message: 'amber is a decimal as text, such as "5".' })
  amber!: string;

  @ApiProperty({ enum: ['better', 'worse'], description: 'The level that a figure exactly on an edge belongs to.' })
  @IsIn(['better', 'worse'], { message: 'edge is better or worse.' })
  edge!: 'better' | 'worse';
}
