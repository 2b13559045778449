import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import { planTypeLimits } from '@golden-thread/domain/plan-type/plan-type';
import { type PlanReference, planTextLimits, type PlanText, type ReferredKind, referredKinds } from '@golden-thread/domain/plan-type/plan-text';
import type { ReferredPlan } from '@golden-thread/application/key-plan/get-key-plans';
import { type Id, isId } from '@golden-thread/domain/shared/id';
import { normalText } from '@golden-thread/domain/shared/text';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Matches, ValidateBy } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { UpTo } from '../../http/text-field';
import type { FilledForm } from '../kit';

/** Whether something sent is texts by section: what may stand under each, the plan’s type says. */
const isSections = (sent: unknown): boolean =>
  typeof sent === 'object' && sent !== null && !Array.isArray(sent) && Object.keys(sent).length <= planTypeLimits.sections && Object.values(sent).every((text) => typeof text === 'string' && text.length <= 2 * planTypeLimits.section);

const List = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value));

/** A plan as its type asks for it: sections, those of which there is nothing, the team day, and the plans that it refers to. */
export class PlanTextForm {
  @IsOptional()
  @ValidateBy({ name: 'isSections', validator: { validate: isSections } }, { message: 'The form came with texts that it did not ask for. Open the page again.' })
  sections: Record<string, string> = {};

  @IsOptional() @List() @IsArray() @ArrayMaxSize(planTypeLimits.sections) @IsString({ each: true })
  none: string[] = [];

  @IsDay({ orEmpty: true, message: 'Give the day of the team day as a real date, or leave it empty.' })
  heldOn: CalendarDate | '' = '';

  @IsString() @UpTo(planTextLimits.attendees, 'Who came') attendees = '';

  @IsString() @UpTo(planTextLimits.outputs, 'What came of it') outputs = '';

  @IsOptional()
  @List()
  @IsArray({ message: 'Choose from the plans that are listed.' })
  @ArrayMaxSize(planTextLimits.references, { message: `A plan refers to at most ${planTextLimits.references} others.` })
  @Matches(new RegExp(`^(${referredKinds.join('|')}):[0-9a-f-]{36}$`), { each: true, message: 'Choose from the plans that are listed.' })
  references: string[] = [];
}

/** What was typed, as the text of a plan. */
export function textOfForm({ sections, none, heldOn, attendees, outputs, references }: PlanTextForm): PlanText {
  const teamDay = heldOn === '' ? null : { heldOn, attendees: normalText(attendees), outputs: normalText(outputs) };
  return { sections, none, teamDay, references: references.flatMap((one) => referenceOf(one) ?? []) };
}

function referenceOf(typed: string): PlanReference | null {
  const [kind = '', id = ''] = typed.split(':');
  return isId<Id>(id) ? { kind: kind as ReferredKind, id } : null;
}

/** A plan’s text as the form’s fields. */
export const fieldsOfText = ({ sections, none, teamDay, references }: PlanText): Readonly<Record<string, unknown>> => ({
  sections, none, heldOn: teamDay?.heldOn ?? '', attendees: teamDay?.attendees ?? '', outputs: teamDay?.outputs ?? '', references: references.map(({ kind, id }) => `${kind}:${id}`),
});

/** What the form asks, by the plan’s type. */
export function planTextFormView({ sections, teamDay, references }: PlanType, mayReferTo: readonly ReferredPlan[], form: FilledForm<object>): Readonly<Record<string, unknown>> {
  const chosen = (field: string): readonly unknown[] => [form.typed(field)].flat();
  const [none, chosenPlans] = [chosen('none'), chosen('references')];
  return {
    sections: sections.map(({ key, title, hint, most, mayBeNone }) => ({
      key, title, most, hint,
      mayBeNone: mayBeNone ? { value: key, checked: none.includes(key) } : null,
    })),
    asksTeamDay: teamDay,
    least: references,
    references: mayReferTo.map(({ kind, id, title }) => ({ value: `${kind}:${id}`, text: title, checked: chosenPlans.includes(`${kind}:${id}`) })),
  };
}
