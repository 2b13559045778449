import type { PracticeFacts } from '@golden-thread/domain/assessment/events';
import { type Practice, type PracticeRequest, practiceStream } from '@golden-thread/domain/assessment/practice';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { EventId, PracticeId, TaskId } from '@golden-thread/domain/shared/id';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { practiceToChange } from '@golden-thread/persistence/assessment/practices';
import { findRunningYear } from '@golden-thread/persistence/timetable/years';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersForOrAbove } from '../action/action-command';
import { answersFor, commandOn, type ThingCommand } from '../shared/command';

/** What every act on a practice names. */
export interface PracticeCommand extends ThingCommand {
  readonly practiceId: IdOrReference;
}

/** Opens a practice for an act on it. Refuses: `NotPermitted`, `NoSuchPractice`, `Stale`. */
export const withPractice = commandOn({
  load: (loading, { practiceId }: PracticeCommand) => loading.loadForUpdate(practiceToChange, practiceId),
  missing: 'NoSuchPractice',
  versioned: (practice) => practice,
  stream: practiceStream,
});

/** Whether somebody looks after a practice: its owner, those above, whoever stands in for a named role, the policy team. */
export const looksAfter = async (reading: Reading, actor: Actor, { ownerPostId, substitutePostId }: Pick<Practice, 'ownerPostId' | 'substitutePostId'>): Promise<boolean> =>
  (substitutePostId !== null && answersFor(actor, substitutePostId)) || answersForOrAbove(reading, actor, ownerPostId);

/** What every event of a practice says of it. */
export const factsOf = async (work: UnitOfWork, { reference, version, nextReviewOn }: Practice): Promise<PracticeFacts> => ({
  reference, version, nextReviewOn, remindedBy: await findRunningYear(work, financialYearOf(nextReviewOn)),
});

const practiceSubject = ({ id, reference, title }: Practice): { readonly type: 'practice'; readonly id: PracticeId; readonly label: string } => ({ type: 'practice', id, label: `${reference}: ${title}` });

interface OfRequest {
  readonly request: PracticeRequest;
  readonly by: EventId;
}

/** The task of one request, the same at every look. */
const taskOf = ({ request }: OfRequest): TaskId => idFor<TaskId>(request.id, 'give');

/** Asks the owner of a service level for what was requested, by the day it is promised. */
export const askForWhatWasRequested = (work: UnitOfWork, practice: Practice, of: OfRequest): void =>
  work.openTask({ id: taskOf(of), kind: 'give-requested', postId: practice.ownerPostId, subject: practiceSubject(practice), dueOn: of.request.dueOn, openedBy: of.by });

/** What was requested is given: nobody is reminded of it any more. */
export const endRequest = (work: UnitOfWork, practice: Practice, of: OfRequest): void =>
  work.closeTasks({ subject: practiceSubject(practice), kinds: ['give-requested'], ids: [taskOf(of)], as: 'done', by: of.by });

/** Ends the question before, and asks the owner to look at it again on its day; of a practice that has ended nothing is asked any more. */
export function askForPracticeReview(work: UnitOfWork, practice: Practice, by: EventId): void {
  const subject = practiceSubject(practice);
  if (practice.version > 1) work.closeTasks({ subject, kinds: ['review-practice'], as: 'done', by });
  if (practice.state === 'ended') return work.closeTasks({ subject, kinds: ['give-requested'], as: 'cancelled', by });
  work.openTask({ id: idFor(practice.id, 'review', practice.version), kind: 'review-practice', postId: practice.ownerPostId, subject, dueOn: practice.nextReviewOn, openedBy: by });
}
