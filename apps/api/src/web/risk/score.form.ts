import { matrixSizes } from '@golden-thread/domain/risk/risk-matrix';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const largest = Math.max(...matrixSizes);

/**
 * Impact and likelihood, as a form asks for them; `when` tells one score of a risk from the others. Whether the council's own matrix has them is
 * the rule's to say.
 */
function scoreForm(when: string) {
  const impact = { message: `Choose the impact ${when}.` };
  const likelihood = { message: `Choose the likelihood ${when}.` };
  class ScoreForm {
    @Type(() => Number)
    @IsInt(impact)
    @Min(1, impact)
    @Max(largest, impact)
    impact!: number;

    @Type(() => Number)
    @IsInt(likelihood)
    @Min(1, likelihood)
    @Max(largest, likelihood)
    likelihood!: number;
  }
  return ScoreForm;
}

export const ScoreWithoutControls = scoreForm('without controls');
export const ScoreWithControls = scoreForm('with the controls in place');
export const ScoreToBecome = scoreForm('as it is to become');
