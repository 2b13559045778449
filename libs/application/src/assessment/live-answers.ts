import { type LiveCount, type LiveQuestion, liveQuestionOf, liveQuestions, sayLiveAnswer, shelfDays } from '@golden-thread/domain/assessment/live-question';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { addDays, type CalendarDate, daysBetween } from '@golden-thread/domain/calendar/dates';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { type Outcome, accept } from '@golden-thread/domain/shared/outcome';
import { countActionsWithoutSteps, countPlansUntouched } from '@golden-thread/persistence/assessment/live-counts.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { listThreads } from '../thread/golden-thread';
import { readLatency } from '../review/read-latency';
import { lacksPermission } from '../shared/command';

/** What the product answers of a statement, as things stand on a day. */
export interface LiveAnswer {
  readonly asks: string;
  readonly answer: string;
  readonly on: CalendarDate;
}

/** The product's own answer to a statement of a shipped framework; null where it has none. Refuses: `NotPermitted`. */
export async function getLiveAnswer(database: Database, actor: Actor, statement: string): Promise<Outcome<LiveAnswer | null>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  const question = liveQuestionOf(statement);
  if (question === null) return accept(null);
  const count = await countOf(database, actor, question);
  if (!count.ok) return count;
  const on = await database.read(actor.councilId, (reading) => Promise.resolve(reading.today));
  return accept({ asks: liveQuestions[question], answer: sayLiveAnswer(question, count.value), on });
}

async function countOf(database: Database, actor: Actor, question: LiveQuestion): Promise<Outcome<LiveCount>> {
  switch (question) {
    case 'plans-on-the-shelf':
      return accept(await database.read(actor.councilId, (reading) => countPlansUntouched(reading, financialYearOf(reading.today), addDays(reading.today, -shelfDays))));
    case 'who-but-not-how':
      return accept(await database.read(actor.councilId, countActionsWithoutSteps));
    case 'broken-threads': {
      const threads = await listThreads(database, actor, { year: null });
      return threads.ok ? accept({ count: threads.value.unexplained, of: threads.value.objectives }) : threads;
    }
    case 'loose-objectives': {
      const threads = await listThreads(database, actor, { year: null });
      return threads.ok ? accept({ count: threads.value.brokenOfPeople.count, of: threads.value.peopleCount }) : threads;
    }
    case 'days-to-members': {
      const rounds = await readLatency(database, actor);
      if (!rounds.ok) return rounds;
      const reached = rounds.value.find(({ actual }) => actual.reached.members !== null)?.actual;
      return accept({ count: reached ? daysBetween(reached.periodEndsOn, reached.reached.members!) : null, of: null });
    }
  }
}
