import type { ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import { type ActionState, type ReviewAnswers, reviewLimits } from '@golden-thread/domain/review/service-review';
import type { IssueId, ObjectiveId } from '@golden-thread/domain/shared/id';
import { normalText } from '@golden-thread/domain/shared/text';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { UpTo } from '../../http/text-field';
import type { FilledForm } from '../kit';
import { actionStateLabels } from './labels';

/** The text of a section, where the page has it. */
export const SectionText = (): PropertyDecorator => applyDecorators(IsOptional(), IsString(), UpTo(reviewLimits.section));

/** Rows of one kind, where the page has them. */
export const Rows = (row: new () => object): PropertyDecorator => applyDecorators(IsOptional(), IsArray(), ValidateNested({ each: true }), Type(() => row));

/** How far one action is, as it is typed. */
export class ActionRow {
  @IsId({ message: 'This action is not in the list. Open the page again.' })
  actionId!: ObjectiveId;

  @IsOptional()
  @IsIn(['done', 'on-course', 'behind', 'not-started', ''], { message: 'Choose how far the action is.' })
  progress: ActionState | '' = '';

  @IsString()
  @UpTo(reviewLimits.note, 'The note')
  note = '';
}

/** What was done about one issue, as it is typed. */
export class IssueRow {
  @IsId({ message: 'This issue is not in the list. Open the page again.' })
  issueId!: IssueId;

  @IsString()
  @UpTo(reviewLimits.response, 'The answer')
  response = '';
}

export const actionsTyped = (rows: readonly ActionRow[]): ReviewAnswers['actions'] =>
  rows.map(({ actionId, progress, note }) => ({ actionId, progress: progress === '' ? null : progress, note: normalText(note) }));

export const issuesTyped = (rows: readonly IssueRow[]): ReviewAnswers['issues'] => rows.map(({ issueId, response }) => ({ issueId, response: normalText(response) }));

type Asked = ServiceReviewView['asked'];

/**
 * The actions to report on, each as it was typed or is written already; else as it was said last quarter, with the words of then: what has not changed is confirmed by saving.
 * `lastTime`: whether any is filled in so.
 */
export const actionRows = (asked: Asked['actions'], { actions = [] }: Partial<ReviewAnswers>, form: FilledForm<object>, before: ReviewAnswers['actions'] = []): readonly { readonly lastTime: boolean }[] =>
  asked.map(({ id, title }, index) => {
    const written = actions.find(({ actionId }) => actionId === id);
    const said = written ?? before.find(({ actionId }) => actionId === id);
    const progress = form.typed(`actions.${index}.progress`) || said?.progress;
    return {
      index,
      id,
      title,
      lastTime: written === undefined && said !== undefined,
      note: form.typed(`actions.${index}.note`) || said?.note || '',
      states: Object.entries(actionStateLabels).map(([value, text]) => ({ value, text, checked: value === progress })),
    };
  });

/** The issues to answer, each as it was typed or is written already. */
export const issueRows = (asked: Asked['issues'], { issues = [] }: Partial<ReviewAnswers>, form: FilledForm<object>): readonly object[] =>
  asked.map(({ id, text }, index) => ({
    index,
    id,
    text,
    response: form.typed(`issues.${index}.response`) || issues.find(({ issueId }) => issueId === id)?.response || '',
  }));
