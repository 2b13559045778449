import { SaidField } from '../shared';

/** Why an objective serves nothing above. */
export class BreakReasonDto {
  @SaidField(500, { example: 'A statutory duty: electoral registration.' })
  reason!: string;
}
