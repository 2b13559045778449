/** The paper's way that comes with a stage at a meeting, on the form that adds it. */

import { type PaperChain, type PaperParts, paperParts, lastPaperParts } from '@golden-thread/domain/timetable/paper-chain';
import type { Year } from '@golden-thread/domain/timetable/year';
import { applyDecorators } from '@nestjs/common';
import { IsIn, IsString, Matches } from 'class-validator';
import { MustSay } from '../../http/text-field';
import type { FilledForm } from '../kit';
import { paperPartLabels } from './labels';
import { StageWithConditionsForm } from './stage-conditions.form';

/** The code of the post that has one part in a paper; it must be given where the form is about a paper at all. */
export const PaperPart = <Form>(name: keyof PaperParts, when?: (form: Form) => boolean): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Matches(/^[\w.-]{0,40}$/, { message: `${paperPartLabels[name]} is the code of one post, such as FIN.` }),
    MustSay<Form>({ message: `Give the code of the post: ${paperPartLabels[name].toLowerCase()}.` }, when),
  );

/** The fields of the parts, as typed. */
export const partFields = (form: FilledForm<object>) => paperParts.map((name) => ({ name, label: paperPartLabels[name], value: form.typed(name), error: form.error(name) }));

const goesToMeeting = ({ paper, on }: StageAtMeetingForm): boolean => on === 'first-meeting' && paper !== '';

/** A stage with its rule and conditions, and where it goes to a meeting whether a paper goes with it, and who has which part. */
export class StageAtMeetingForm extends StageWithConditionsForm {
  @IsIn(['', 'no', 'yes'], { message: 'Choose whether the paper’s way comes with it.' })
  paper: '' | 'no' | 'yes' = '';

  @PaperPart('author', goesToMeeting)
  author = '';

  @PaperPart('finance', goesToMeeting)
  finance = '';

  @PaperPart('legal', goesToMeeting)
  legal = '';

  @PaperPart('leadMember', goesToMeeting)
  leadMember = '';

  @PaperPart('clerk', goesToMeeting)
  clerk = '';
}

/** The way that the form says; none where it goes to no meeting, or no paper does. */
export function chainOf(form: StageAtMeetingForm): { readonly chain?: PaperChain } {
  const { paper, author, finance, legal, leadMember, clerk } = form;
  return goesToMeeting(form) ? { chain: { parts: { author, finance, legal, leadMember, clerk }, keyDecision: paper === 'yes' } } : {};
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
  parts: partFields(form),
});
