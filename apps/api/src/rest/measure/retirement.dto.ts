import { SaidField } from '../shared';

/** Why a measure is retired. */
export class RetirementDto {
  @SaidField(2000, { example: 'The national return ended on 31 March 2027.' })
  reason!: string;
}
