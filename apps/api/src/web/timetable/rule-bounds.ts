/** Between which days a rule's day lies, and on which others it is taken: on pages. */

import type { DateRule, RuleException } from '@golden-thread/domain/timetable/date-rule';
import type { FilledForm } from '../kit';

/** The fields of the form that say them: numbers as typed, stages by key. */
type BoundFields = Readonly<Record<'earliestDay' | 'earliestMonth' | 'latestDay' | 'latestMonth' | 'unlessFrom' | 'unlessTo' | 'insteadDays' | 'insteadSide', string>>;
type Bounds = Pick<DateRule, 'notBefore' | 'notAfter' | 'unless'>;

/** What a rule says beside its day as far as the form can say it: days of the year, and a stretch from one stage to another that counts from one of the two. */
const isOnForm = {
  day: (bound: DateRule | undefined): boolean => bound === undefined || (bound.from.on === 'date' && bound.offset === undefined && bound.from.afterYearEnd !== true),
  exception: (unless: RuleException | undefined): boolean => {
    if (unless === undefined) return true;
    const [first, last] = [stageAlone(unless.from), stageAlone(unless.to)];
    const counted = unless.then.from.on === 'stage' ? unless.then.from.stage : null;
    const days = unless.then.offset?.count === 'working' ? unless.then.offset.days : 0;
    return first !== null && last !== null && ((days < 0 && counted === first) || (days > 0 && counted === last));
  },
};

const stageAlone = ({ from, offset }: DateRule): string | null => (from.on === 'stage' && offset === undefined ? from.stage : null);

/** What the form says of them; what it cannot say stays as it was. */
export function boundsOf(form: BoundFields, before: DateRule | undefined): Bounds {
  const notBefore = isOnForm.day(before?.notBefore) ? dayOfYear(form.earliestDay, form.earliestMonth) : before?.notBefore;
  const notAfter = isOnForm.day(before?.notAfter) ? dayOfYear(form.latestDay, form.latestMonth) : before?.notAfter;
  const unless = isOnForm.exception(before?.unless) ? exceptionOf(form) : before?.unless;
  return { ...(notBefore && { notBefore }), ...(notAfter && { notAfter }), ...(unless && { unless }) };
}

const dayOfYear = (day: string, month: string): DateRule | undefined => (day === '' && month === '' ? undefined : { from: { on: 'date', month: Number(month), day: Number(day) } });

/** Without a last stage the stretch is one day long; without a number of days it is one working day. */
function exceptionOf({ unlessFrom, unlessTo, insteadDays, insteadSide }: BoundFields): RuleException | undefined {
  if (unlessFrom === '') return undefined;
  const [first, last] = [unlessFrom, unlessTo || unlessFrom];
  const [stage, days] = insteadSide === 'after' ? [last, 1] : [first, -1];
  const rule = (key: string): DateRule => ({ from: { on: 'stage', stage: key } });
  return { from: rule(first), to: rule(last), then: { ...rule(stage), offset: { days: days * (Number(insteadDays) || 1), count: 'working' } } };
}

/** Bounds and exception as the fields of the form; '' where the form cannot say them. */
export function fieldsOfBounds({ notBefore, notAfter, unless }: Bounds): Readonly<Record<string, string>> {
  const day = (bound: DateRule | undefined, name: string): Readonly<Record<string, string>> =>
    bound?.from.on === 'date' && isOnForm.day(bound) ? { [`${name}Day`]: String(bound.from.day), [`${name}Month`]: String(bound.from.month) } : {};
  const days = unless?.then.offset?.days ?? 0;
  const exception: Readonly<Record<string, string>> = unless === undefined || !isOnForm.exception(unless)
    ? {}
    : { unlessFrom: stageAlone(unless.from)!, unlessTo: stageAlone(unless.to)!, insteadDays: String(Math.abs(days)), insteadSide: days < 0 ? 'before' : 'after' };
  return { ...day(notBefore, 'earliest'), ...day(notAfter, 'latest'), ...exception };
}

/** The form with a word beside each stage of an exception, or waited for, that the year does not have; said with every other fault, whatever else is wrong. */
export const withKnownStages = <Form extends object>(form: FilledForm<Form>, stages: readonly { readonly key: string }[]): FilledForm<Form> =>
  (['unlessFrom', 'unlessTo', 'needs'] as const).reduce((checked, field) => {
    const typed = [checked.typed(field)].flat().filter(Boolean);
    return checked.error(field) || typed.every((one) => stages.some(({ key }) => key === one)) ? checked : checked.withError(field, 'Choose a stage from the list.');
  }, form);
