import { decidePracticeRequest, decidePracticeReview, type PracticeReviewed } from '@golden-thread/domain/assessment/decide-practice';
import { practiceStream } from '@golden-thread/domain/assessment/practice';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { PracticeRequestId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { addPracticeRequest, listPracticeRequests, savePractice, savePracticeRequestMet } from '@golden-thread/persistence/assessment/practices';
import { findRunningYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { askForPracticeReview, askForWhatWasRequested, endRequest, factsOf, looksAfter, type PracticeCommand, withPractice } from './practice-command';

const permission = 'assessments.take-part';

/** What a caller is answered once a practice has changed. */
interface PracticeChanged {
  readonly reference: string;
}

/**
 * Whoever looks after a practice looks at it again: it stands for another year, or ends.
 * Refuses: `NotPermitted`, `NoSuchPractice`, `Stale`; `PracticeNotYours`; as `decidePracticeReview` does.
 */
export const reviewPractice = (database: Database, actor: Actor, command: PracticeCommand & PracticeReviewed): Promise<Outcome<PracticeChanged>> =>
  withPractice(database, { actor, permission, command }, async (work, before) => {
    const { reference } = before;
    if (!(await looksAfter(work, actor, before))) return refuse('PracticeNotYours', { reference });
    const { decision, text, note } = command;
    const decided = decidePracticeReview(before, { decision, text, note, today: work.today });
    if (!decided.ok) return decided;
    const after = decided.value;
    savePractice(work, after);
    const stream = practiceStream(after);
    const facts = await factsOf(work, after);
    const last = after.reviews.at(-1);
    const by = after.state === 'ended'
      ? work.record({ name: 'PracticeEnded', stream, payload: facts, wording: { reason: after.endedBecause } })
      : work.record({ name: 'PracticeReviewed', stream, payload: { ...facts, changed: last!.changed }, wording: { text: after.text, ...(last!.note !== '' && { note: last!.note }) } });
    askForPracticeReview(work, after, by);
    return accept({ reference });
  });

/**
 * Somebody asks for something under a service level, or its owner writes down that they were asked: the clock runs, and it is an open task of the owner's
 * until it is given, reminded of and escalated like any other.
 * Refuses: `NotPermitted`, `NoSuchPractice`; as `decidePracticeRequest` does.
 */
export function askUnderPractice(database: Database, actor: Actor, command: PracticeCommand & { readonly what: string }): Promise<Outcome<PracticeChanged>> {
  const id = newId<PracticeRequestId>();
  return withPractice(database, { actor, permission, command }, async (work, practice) => {
    const decided = decidePracticeRequest(practice, { id, what: command.what, today: work.today, calendar: work.calendar });
    if (!decided.ok) return decided;
    const { what, dueOn } = decided.value;
    const { reference, ownerPostId } = practice;
    addPracticeRequest(work, practice.id, decided.value);
    const remindedBy = await findRunningYear(work, financialYearOf(dueOn));
    const by = work.record({ name: 'PracticeRequested', stream: practiceStream(practice), payload: { reference, request: id, dueOn, ownerPostId, remindedBy }, wording: { what } });
    askForWhatWasRequested(work, practice, { request: decided.value, by });
    return accept({ reference });
  });
}

/**
 * Whoever looks after a service level says that what was asked for is given: the clock stops.
 * Refuses: `NotPermitted`, `NoSuchPractice`; `PracticeNotYours`; `NoSuchPracticeRequest`, also where it was given already.
 */
export const meetPracticeRequest = (database: Database, actor: Actor, command: PracticeCommand & { readonly request: PracticeRequestId }): Promise<Outcome<PracticeChanged>> =>
  withPractice(database, { actor, permission, command }, async (work, practice) => {
    const { id, reference } = practice;
    if (!(await looksAfter(work, actor, practice))) return refuse('PracticeNotYours', { reference });
    const asked = (await listPracticeRequests(work, id)).find((one) => one.id === command.request && one.givenOn === null);
    if (!asked) return refuse('NoSuchPracticeRequest');
    savePracticeRequestMet(work, asked.id);
    const by = work.record({ name: 'PracticeRequestMet', stream: practiceStream(practice), payload: { reference, request: asked.id, inTime: work.today <= asked.dueOn } });
    endRequest(work, practice, { request: asked, by });
    return accept({ reference });
  });
