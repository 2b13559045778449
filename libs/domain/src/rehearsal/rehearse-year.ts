/** A whole year in memory, day by day, by the rules that the product itself follows: nothing is touched or sent. */

import { addDays, type CalendarDate } from '../calendar/dates';
import { londonInstant } from '../calendar/instants';
import { reminderTime } from '../task/schedule';
import { stageOpeningTime } from '../timetable/stage';
import { AnsweringPosts } from './answering-posts';
import type { Behaviour } from './behaviour';
import { Desk } from './desk';
import type { RehearsedCouncil, RehearsedDays } from './rehearsed-council';
import type { Rehearsal, RehearsedTask } from './rehearsal';
import { RehearsedWorkflows } from './rehearsed-workflows';
import { type Moment, YearUnderway } from './year-underway';

/** What is worked out once for however many rehearsals of the same year. */
export interface RehearsalGround {
  readonly council: RehearsedCouncil;
  readonly days: RehearsedDays;
  readonly posts: AnsweringPosts;
}

export const rehearsalGround = (council: RehearsedCouncil, days: RehearsedDays): RehearsalGround => ({ council, days, posts: new AnsweringPosts(council, days) });

/**
 * Rehearses a year. Each day goes as a day of the council does: stages open at 07:00, reminders are given at 08:00, then people do what they
 * do, and what follows from it follows at once. It yields after each day how far it has come, so that whoever drives it may show progress,
 * let others work, or stop; it answers the whole. The same council and behaviour give the same rehearsal, always.
 *
 * Changes of plans are taken to ask what they asked in the last year. Not rehearsed, because nobody can know it beforehand: actions and risks that people may bring up, changes of the organisation that have not been entered, corrections, extensions and chases.
 */
export function* rehearseYear({ council, days, posts }: RehearsalGround, behaviour: Behaviour): Generator<CalendarDate, Rehearsal> {
  const desk = new Desk(council, posts, behaviour);
  const year = new YearUnderway(council, posts, behaviour, desk);
  const workflows = new RehearsedWorkflows(year);
  let today = days.from;
  workflows.publish(momentOf(council, today, stageOpeningTime));
  for (; today <= days.to; today = addDays(today, 1)) {
    workflows.settle(momentOf(council, today, stageOpeningTime));
    workflows.settle(momentOf(council, today, reminderTime));
    const atWork = momentOf(council, today, workTime);
    if (today === behaviour.councilPlanOn) workflows.beginPlans(atWork);
    workflows.settle(atWork);
    workflows.work(atWork);
    if (workflows.hasEnded && desk.isQuiet) break;
    yield today;
  }
  return { year: council.year, from: days.from, to: today > days.to ? days.to : today, events: year.events, tasks: desk.tasks.map(asRehearsed) };
}

/** A task without what only the desk needs to know of it. */
const asRehearsed = ({ kind, thing, about, aboutPersonId, postId, serviceId, openedOn, dueOn, closedOn, outcome, doneBy, steps }: RehearsedTask): RehearsedTask => ({
  kind, thing, about, ...(aboutPersonId !== undefined && { aboutPersonId }), postId, serviceId, openedOn, dueOn, closedOn, outcome, doneBy, steps,
});

/** When people begin to do what the day asks of them. */
const workTime = '09:00';

const momentOf = ({ calendar }: RehearsedCouncil, today: CalendarDate, time: string): Moment => ({ now: londonInstant(today, time), today, calendar });
