import { type ContributionContent, contributionLimits } from '@golden-thread/domain/contribution/contribution';
import { normalText } from '@golden-thread/domain/shared/text';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, ValidateNested } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { FigureRow } from '../figure-sheet/typed-figure.form';
import { ActionRow, actionsTyped, IssueRow, issuesTyped, Rows, SectionText } from '../review/section-rows';

/** What a colleague says beside what they wrote, and whether it goes back with this. */
export class ContributionForm {
  @IsString()
  @UpTo(contributionLimits.remark, 'The remark')
  remark = '';

  @IsIn(['save', 'give'], { message: 'Choose whether to save or to give it back.' })
  then!: 'save' | 'give';
}

/** The sections of a review that a colleague was asked for; the others are not on the page. */
export class ContributeToReviewForm extends ContributionForm {
  @SectionText()
  measures = '';

  @SectionText()
  risks = '';

  @SectionText()
  budget = '';

  @SectionText()
  actionsNote = '';

  @Rows(ActionRow)
  actions: ActionRow[] = [];

  @Rows(IssueRow)
  issues: IssueRow[] = [];
}

/** The figures of a sheet that a colleague was asked for. */
export class ContributeFiguresForm extends ContributionForm {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FigureRow)
  figures: FigureRow[] = [];
}

export const nothingWritten: ContributionContent = { answers: {}, figures: [] };

export const answersTyped = ({ measures, risks, budget, actionsNote, actions, issues }: ContributeToReviewForm): ContributionContent['answers'] => ({
  measures: normalText(measures), risks: normalText(risks), budget: normalText(budget), actionsNote: normalText(actionsNote),
  actions: actionsTyped(actions), issues: issuesTyped(issues),
});
