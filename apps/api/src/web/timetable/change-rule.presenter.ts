import type { YearShown } from '@golden-thread/application/timetable';
import { longDate, monthNames, weekdayNames } from '@golden-thread/domain/calendar';
import { ruleWording, type Stage } from '@golden-thread/domain/timetable';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { timetablePaths } from './paths';
import { titlesOf } from './titles-of';
import { phaseWords, trackWords } from './words';

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

const startWords = {
  date: ['A date', 'Count from a date'],
  'nth-weekday': ['A weekday', 'Count from a weekday of a month, such as the second Monday of September'],
  'nth-working-day': ['A working day', 'Count from a working day of a month, such as the fifth'],
  'period-end': ['A quarter’s end', 'Count from the end of a quarter or of the year'],
  stage: ['Another stage', 'Count from another stage'],
  'first-meeting': ['A meeting', 'Count from the first meeting of a committee on or after something'],
} as const;
type Start = keyof typeof startWords;

const isStart = (text: unknown): text is Start => typeof text === 'string' && text in startWords;

/** A stage's rule as a form, above it what the rule says now. A stage that has happened is shown, not offered. */
export function presentChangeRule({ year, today, meetings }: YearShown, stage: Stage, form: FilledForm<object>): Page {
  if (year === null) throw new Error('The stage was found in a year, so the year is there.');
  const stages = year.stages.filter(({ key }) => key !== stage.key).map(({ key, title }) => ({ value: key, text: title }));
  const committees = [...new Map(meetings.map(({ code, name }) => [code, name])).entries()].map(([value, text]) => ({ value, text }));
  const on: Start = isStart(form.typed('on')) ? (form.typed('on') as Start) : 'date';
  const choices = { months, weekdays, ordinals, periods, stages, bodies: [...kinds, ...committees] };
  return new Page('timetable/change-rule', {
    heading: `Change the date of “${stage.title}”`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    caption: `${trackWords[stage.track]}, ${phaseWords[stage.phase].toLowerCase()}`,
    now:
      stage.date === null ? 'It has no date yet.' : `It is on ${longDate(stage.date)}${stage.provisional ? ', for the time being' : ''}.`,
    rule: ruleWording(stage.rule, titlesOf(year.stages)),
    on,
    legend: startWords[on][1],
    starts: Object.entries(startWords).map(([start, [text]]) => ({
      text,
      href: `${timetablePaths.stageOf(year.year, stage.key)}?on=${start}`,
      active: start === on,
    })),
    hasMonth: on !== 'period-end' && on !== 'stage',
    isOpen: stage.state !== 'upcoming',
    today,
    choices: withChosen(choices, form),
  });
}

const fieldsOf = {
  months: ['dateMonth', 'weekdayMonth', 'workingMonth', 'meetingMonth'],
  weekdays: ['weekdayDay'],
  ordinals: ['weekdayNth'],
  periods: ['period'],
  stages: ['stage', 'meetingStage'],
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
