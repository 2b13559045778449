import type { YearView } from '@golden-thread/application/timetable/show-year';
import { monthNames, weekdayNames } from '@golden-thread/domain/calendar/date-format';
import type { Year } from '@golden-thread/domain/timetable/year';
import type { FilledForm } from '../kit';

interface Choice {
  readonly value: string;
  readonly text: string;
}

const months: readonly Choice[] = monthNames.map((text, at) => ({ value: String(at + 1), text }));
const weekdays: readonly Choice[] = weekdayNames.map((text, at) => ({ value: String(at + 1), text }));
const ordinals: readonly Choice[] = ['First', 'Second', 'Third', 'Fourth', 'Fifth'].map((text, at) => ({ value: String(at + 1), text }));
const periods: readonly Choice[] = [
  ...[1, 2, 3, 4].map((quarter) => ({ value: `q${quarter}`, text: `Quarter ${quarter}` })),
  { value: 'year', text: 'The year' },
];
const kinds: readonly Choice[] = [
  { value: 'scrutiny', text: 'Scrutiny' },
  { value: 'cabinet', text: 'Cabinet' },
  { value: 'council', text: 'Full Council' },
  { value: 'service', text: 'Any service committee' },
];

const startLabels = {
  date: ['A date', 'Count from a date'],
  'nth-weekday': ['A weekday', 'Count from a weekday of a month, such as the second Monday of September'],
  'nth-working-day': ['A working day', 'Count from a working day of a month, such as the fifth'],
  'period-end': ['A quarter’s end', 'Count from the end of a quarter or of the year'],
  stage: ['Another stage', 'Count from another stage'],
  'first-meeting': ['A meeting', 'Count from the first meeting of a committee on or after something'],
} as const;
type Start = keyof typeof startLabels;

const isStart = (text: unknown): text is Start => typeof text === 'string' && Object.hasOwn(startLabels, text);

/**
 * What `timetable/rule-fields.njk` wants: the kind of start asked for, the way to the other kinds, and the choices of each list.
 * `page` is where the form stands; `not` the stage that cannot count from itself.
 */
export function ruleFields(
  year: Year,
  { meetings }: Pick<YearView, 'meetings'>,
  of: { form: FilledForm<object>; page: string; not?: string },
) {
  const { form, page } = of;
  const on: Start = isStart(form.typed('on')) ? (form.typed('on') as Start) : 'date';
  const stages = year.stages.filter(({ key }) => key !== of.not).map(({ key, title }) => ({ value: key, text: title }));
  const committees = [...new Map(meetings.map(({ code, name }) => [code, name])).entries()].map(([value, text]) => ({ value, text }));
  return {
    on,
    legend: startLabels[on][1],
    starts: Object.entries(startLabels).map(([start, [text]]) => ({ text, href: `${page}${page.includes('?') ? '&' : '?'}on=${start}`, active: start === on })),
    hasBounds: ['earliestDay', 'latestDay', 'unlessFrom'].some((field) => form.typed(field) !== '' || form.error(field) !== undefined),
    hasMonth: on !== 'period-end' && on !== 'stage',
    choices: withChosen({ months, weekdays, ordinals, periods, stages, bodies: [...kinds, ...committees] }, form),
  };
}

const fieldsOf = {
  months: ['dateMonth', 'weekdayMonth', 'workingMonth', 'meetingMonth', 'earliestMonth', 'latestMonth'],
  weekdays: ['weekdayDay'],
  ordinals: ['weekdayNth'],
  periods: ['period'],
  stages: ['stage', 'meetingStage', 'unlessFrom', 'unlessTo'],
  bodies: ['body'],
} as const;

/** Each select's items, by its field, with the one chosen that was typed. */
const withChosen = (choices: Readonly<Record<keyof typeof fieldsOf, readonly Choice[]>>, form: FilledForm<object>) =>
  Object.fromEntries(
    (Object.keys(fieldsOf) as (keyof typeof fieldsOf)[]).flatMap((list) =>
      fieldsOf[list].map((field) => [
        field,
        [{ value: '', text: 'Choose' }, ...choices[list].map((choice) => ({ ...choice, selected: form.typed(field) === choice.value }))],
      ]),
    ),
  );
