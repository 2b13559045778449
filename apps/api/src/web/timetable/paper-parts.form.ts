/** The paper's way that comes with a stage at a meeting, on the form that adds it. */

import { type PaperChain, type PaperParts, paperParts, lastPaperParts } from '@golden-thread/domain/timetable/paper-chain';
import type { Year } from '@golden-thread/domain/timetable/year';
import { applyDecorators } from '@nestjs/common';
import { IsIn, IsString, Matches } from 'class-validator';
import { MustSay } from '../../http/text-field';
import type { FilledForm } from '../kit';
import { paperPartLabels } from './labels';
import { StageWithConditionsForm } from './stage-conditions.form';

const Part = (name: keyof PaperParts): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Matches(/^[\w.-]{0,40}$/, { message: `${paperPartLabels[name]} is the code of one post, such as FIN.` }),
    MustSay<StageAtMeetingForm>({ message: `Give the code of the post: ${paperPartLabels[name].toLowerCase()}.` }, ({ paper, on }) => on === 'first-meeting' && paper !== ''),
  );

/** A stage with its rule and conditions, and where it goes to a meeting whether a paper goes with it, and who has which part. */
export class StageAtMeetingForm extends StageWithConditionsForm {
  @IsIn(['', 'no', 'yes'], { message: 'Choose whether the paper’s way comes with it.' })
  paper: '' | 'no' | 'yes' = '';

  @Part('author')
  author = '';

  @Part('finance')
  finance = '';

  @Part('legal')
  legal = '';

  @Part('leadMember')
  leadMember = '';

  @Part('clerk')
  clerk = '';
}

/** The way that the form says; none where it goes to no meeting, or no paper does. */
export function chainOf({ on, paper, author, finance, legal, leadMember, clerk }: StageAtMeetingForm): { readonly chain?: PaperChain } {
  return on === 'first-meeting' && paper !== '' ? { chain: { parts: { author, finance, legal, leadMember, clerk }, keyDecision: paper === 'yes' } } : {};
}

/** The form as it is met first: the way of the year's last paper comes with it, where it has one. */
export const fieldsOfPaper = (year: Pick<Year, 'definitions'> | null): Readonly<Record<string, string>> => {
  const standing = year && lastPaperParts(year.definitions);
  return standing === null ? {} : { paper: 'no', ...standing };
};

/** What `timetable/paper-parts.njk` wants. */
export const paperFields = (form: FilledForm<object>) => ({
  paperChoices: [{ value: '', text: 'No paper, or its way is added later' }, { value: 'no', text: 'Yes, for no key decision' }, { value: 'yes', text: 'Yes, for a key decision' }].map((choice) => ({
    ...choice, checked: (form.typed('paper') || '') === choice.value,
  })),
  parts: paperParts.map((name) => ({ name, label: paperPartLabels[name], value: form.typed(name), error: form.error(name) })),
});
