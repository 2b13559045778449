import { SaidField } from '../shared';

/** The council's answer to one challenge. */
export class ChallengeAnswerDto {
  @SaidField(4000, { example: 'The figure counts completed works only; both counts are now in the annex.' })
  answer!: string;
}
