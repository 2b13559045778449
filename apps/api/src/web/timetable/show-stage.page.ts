import type { Database } from '@golden-thread/application/shared/command';
import { type ReturnSummary, showStage, type StageView } from '@golden-thread/application/stage-return/get-stage-return';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { isReturnOpen, stageReturnStateNames } from '@golden-thread/domain/stage-return/stage-return';
import { formatRule } from '@golden-thread/domain/timetable/format-rule';
import { workOf } from '@golden-thread/domain/timetable/stage-definition';
import { isNeededStage } from '@golden-thread/domain/timetable/stage-key';
import { asksSomebody, type AskedWork, questionsOf } from '@golden-thread/domain/timetable/stage-work';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { counted } from '../../http/paging';
import { yearNamed } from '../../http/year-named';
import { assessmentPaths } from '../assessment/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { stageReturnPaths } from '../stage-return/paths';
import { formatAudience, formatConditions, formatOwner, formatScope, questionTypeLabels, reminderPatternLabels, signOffLabels, stageCaption, stageKindLabels, titlesOf } from './labels';
import { timetablePaths } from './paths';

/** A stage: when it is and why, what it asks of whom, and who has answered. */
function showStageView(person: SignedIn, { year, stage, returns, today, workshop, frameworkTitle, followUps }: StageView): Page {
  const work = workOf(stage);
  const mayChange = may(person.actor, 'timetable.change') && year.state !== 'ended';
  const isOpenToChange = mayChange && stage.state === 'upcoming' && (returns.length === 0 || work.kind === 'form') && !isNeededStage(stage.key) && year.definitions.some(({ key }) => key === stage.key);
  return new Page('timetable/show-stage', {
    heading: stage.title,
    area: 'Timetable',
    caption: stageCaption(stage, year.phases),
    breadcrumbs: [{ href: timetablePaths.of(year.year), text: `The year ${year.year}` }, { href: timetablePaths.workOf(year.year, stage.key), text: stage.title }],
    when: stage.date === null ? 'It has no date yet.' : `${longDate(stage.date)}${stage.date < today ? '' : `, ${formatDueDate(stage.date, today)}`}${stage.provisional ? '; for the time being, until its meeting is arranged' : ''}.`,
    workshop: workshop && { href: assessmentPaths.of(workshop.reference), text: `${workshop.reference}: ${workshop.title}` },
    followUps: followUps.map(({ reference, title }) => ({ href: assessmentPaths.of(reference), text: `${reference}: ${title}` })),
    rule: formatRule(stage.rule, titlesOf(year.stages)),
    conditions: formatConditions(stage, titlesOf(year.stages)).join(' '),
    rows: rowsOf(work, titlesOf(year.stages), frameworkTitle),
    questions: asksSomebody(work)
      ? questionsOf(work).map((question) => ({
          ...question,
          type: `${questionTypeLabels[question.type]}${question.each ? ', for each measure' : ''}${question.filled ? `, filled in with its ${question.filled}` : ''}`,
          href: isOpenToChange && work.kind === 'form' ? timetablePaths.questionOf(year.year, stage.key, question.key) : null,
        }))
      : [],
    change: isOpenToChange ? timetablePaths.workOf(year.year, stage.key, 'change') : null,
    newQuestion: isOpenToChange && work.kind === 'form' ? timetablePaths.workOf(year.year, stage.key, 'new-question') : null,
    chain: mayChange && stage.state === 'upcoming' && stage.rule.from.on === 'first-meeting' ? timetablePaths.chainOf(year.year, stage.key) : null,
    date: mayChange ? timetablePaths.stageOf(year.year, stage.key) : null,
    answered: returns.length === 0 ? null : answeredOf(returns),
    returns: returns.map((one) => returnRow(one, today)),
    isAsking: asksSomebody(work),
    asked: isOpenToChange && returns.length > 0 ? rewordingOf(returns) : null,
    answers: returns.some(({ state, mayOpen }) => mayOpen && !isReturnOpen(state)) ? timetablePaths.workOf(year.year, stage.key, 'answers') : null,
  });
}

function rowsOf(work: ReturnType<typeof workOf>, titleOf: (key: string) => string, frameworkTitle: string | null): readonly object[] {
  const kind = { key: 'What it does', value: stageKindLabels[work.kind].text };
  if (!asksSomebody(work)) return [kind, ...(work.owner === undefined ? [] : [{ key: 'Owner', value: formatOwner(work.owner) }])];
  return [
    kind,
    { key: 'Asks', value: formatAudience(work.audience) },
    { key: 'From', value: formatWindow(work) },
    { key: 'Days of grace', value: work.grace === 0 ? 'None' : counted(work.grace, 'working day') },
    { key: 'Reminders', value: reminderPatternLabels[work.reminders].text },
    { key: 'Signed off by', value: signOffLabels[work.signOff] },
    { key: 'Owner', value: formatOwner(work.owner) },
    ...(work.measures === undefined ? [] : [{ key: 'About', value: formatScope(work.measures, titleOf) }]),
    ...(work.framework === undefined ? [] : [{ key: 'On the framework', value: frameworkTitle ?? `${work.framework}, which is not installed yet` }]),
    ...(work.guidance === '' ? [] : [{ key: 'Guidance', value: work.guidance }]),
    ...(work.link === null ? [] : [{ key: 'More about it', value: work.link, href: work.link }]),
  ];
}

/** What becomes of those who were asked already, where the form is worded anew. */
const rewordingOf = (returns: readonly ReturnSummary[]): string => {
  const given = returns.filter(({ state }) => !isReturnOpen(state)).length;
  const others = returns.length - given;
  return `${counted(returns.length, 'return')} ${returns.length === 1 ? 'is' : 'are'} asked for already. If you change the form, the ${given} who have given theirs keep the questions they answered; the ${others} who have not get the new ones and are told.`;
};

const formatWindow = ({ window }: AskedWork): string => (window === 0 ? 'On its day' : `${counted(window, 'working day')} before its day`);

const answeredOf = (returns: readonly ReturnSummary[]): string => {
  const complete = returns.filter(({ state }) => state === 'completed').length;
  const waiting = returns.filter(({ state }) => state === 'submitted').length;
  return `${complete} of ${returns.length} complete${waiting === 0 ? '' : `, ${waiting} waiting for a sign-off`}.`;
};

const returnRow = ({ id, name, state, turnDueOn, submittedOn, overdueOn, people, mayOpen }: ReturnSummary, today: CalendarDate): object => ({
  name,
  href: mayOpen ? stageReturnPaths.of(id) : null,
  people: people.join(', ') || 'Nobody in post',
  state: stageReturnStateNames[state],
  given: submittedOn === null ? '' : shortDate(submittedOn),
  due: turnDueOn === null ? '' : `${shortDate(turnDueOn)}, ${formatDueDate(turnDueOn, today)}`,
  late: overdueOn !== null && (state === 'asked' || state === 'returned'),
});

/** One stage of the year: what it asks, and who has answered. */
@Controller(timetablePaths.work)
export class ShowStagePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.see', audit: 'timetable.show-stage', navigation: { section: 'timetable', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string, @Param('stage') stage: string): Promise<Page> {
    return showStageView(person, accepted(await showStage(this.database, person.actor, { year: yearNamed(year), stage })));
  }
}
