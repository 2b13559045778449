/** A timetable's rules as a text that people review, compare line by line, and read back in (docs/timetable-text.md). */

import { linesOfAbout, onOneLine, type TextAbout } from '../../shared/lines-of-text';
import type { Phase } from '../phase';
import type { StageDefinition } from '../stage-definition';
import type { Question } from '../stage-question';
import { asksSomebody, type AskedWork, type MeasureScope, type StageOwner, type StageWork } from '../stage-work';
import { writeRule } from './rule-text';

/** What a timetable says, whatever the year. */
export interface TimetableRules {
  readonly phases: readonly Phase[];
  readonly definitions: readonly StageDefinition[];
}

/** The first line: what the text is, and by which version of the format it is written. */
export const timetableHeading = 'golden-thread timetable 4';

/** The phases of the cycle, then every stage with its rule and what it asks, in the order of the timetable; `readTimetable` reads the same back. */
export const writeTimetable = ({ definitions, phases }: TimetableRules, about?: TextAbout): string =>
  [
    timetableHeading,
    ...(about === undefined ? [] : linesOfAbout(about)),
    ...phases.map(({ key, name }) => `phase ${key}: ${onOneLine(name)}`),
    ...definitions.map((definition) => `\n${linesOfStage(definition).join('\n')}`),
  ].join('\n') + '\n';

function linesOfStage({ key, title, phase, track, rule, calendar, repeats, needs, latest, needsWorkingDay, notIn, edgeOf, work }: StageDefinition): readonly string[] {
  return [
    `stage ${key}: ${onOneLine(title)}`,
    `  phase: ${phase}`,
    `  track: ${track}`,
    `  date: ${writeRule(rule)}`,
    ...(calendar === undefined ? [] : [`  calendar: ${calendar}`]),
    ...(repeats === undefined ? [] : [`  repeats: every ${repeats.every} ${repeats.unit}, ${repeats.times} times`]),
    ...(needs === undefined ? [] : [`  needs: ${needs.join(', ')}`]),
    ...(latest === undefined ? [] : [`  latest: ${writeRule(latest)}`]),
    ...(needsWorkingDay === undefined ? [] : [`  working day: ${needsWorkingDay ? 'yes' : 'no'}`]),
    ...(notIn === undefined ? [] : [`  not in: ${notIn.join(', ')}`]),
    ...(edgeOf === undefined ? [] : [`  edge: ${edgeOf.period} ${edgeOf.edge}, ${onOneLine(edgeOf.named)}`]),
    ...(work === undefined ? [] : linesOfWork(work)),
  ];
}

const ownerLine = ({ of, named }: StageOwner): string => `  owner: ${of} ${named}`;

function linesOfWork(work: StageWork): readonly string[] {
  const does = `  does: ${work.kind}`;
  if (!asksSomebody(work)) return [does, ...(work.owner === undefined ? [] : [ownerLine(work.owner)])];
  return [does, ...linesOfAsking(work), ...(work.measures === undefined ? [] : [scopeLine(work.measures)]), ...work.questions.flatMap(linesOfQuestion)];
}

const linesOfAsking = ({ audience, owner, guidance, link, window, grace, reminders, signOff, framework }: AskedWork): readonly string[] => [
  `  asks: ${[audience.of, ...(audience.inTurnOf === undefined ? [] : [`in turn of ${audience.inTurnOf}`]), ...(audience.named.length === 0 ? [] : [audience.named.join(', ')])].join(' ')}`,
  ownerLine(owner),
  `  window: ${window}`,
  `  grace: ${grace}`,
  `  reminders: ${reminders}`,
  `  sign-off: ${signOff}`,
  ...(guidance === '' ? [] : [`  guidance: ${onOneLine(guidance)}`]),
  ...(link === null ? [] : [`  link: ${link}`]),
  ...(framework === undefined ? [] : [`  framework: ${framework}`]),
];

const scopeLine = ({ stage, question, answers }: MeasureScope): string => `  measures: answered to ${question} of stage ${stage}${answers.length === 0 ? '' : `: ${answers.map(onOneLine).join(', ')}`}`;

const linesOfQuestion = ({ key, asks, hint, type, choices = [], required, each, filled }: Question): readonly string[] => [
  `  question ${key}: ${onOneLine(asks)}`,
  `    answer: ${type}, ${required ? 'required' : 'optional'}`,
  ...(each === undefined ? [] : [`    each: ${each}`]),
  ...(filled === undefined ? [] : [`    filled: ${filled}`]),
  ...(hint === undefined ? [] : [`    hint: ${onOneLine(hint)}`]),
  ...choices.map((choice) => `    choice: ${onOneLine(choice)}`),
];
