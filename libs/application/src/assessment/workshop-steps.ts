import { joinLateScores as join } from '@golden-thread/domain/assessment/decide-scoring';
import { evidenceGoneStale } from '@golden-thread/domain/assessment/decide-workshop-evidence';
import { workshopStream } from '@golden-thread/domain/assessment/decide-set-up';
import { nextStepOfWorkshop as rule, type WorkshopStep } from '@golden-thread/domain/assessment/schedule';
import type { Workshop, WorkshopState } from '@golden-thread/domain/assessment/workshop';
import type { WorkshopId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { RemindersOwed } from '@golden-thread/domain/task/workflow-step';
import { deleteScores, listLateScores } from '@golden-thread/persistence/assessment/workshop-scores';
import { findWorkshop, saveEvidenceSeen, saveFollowUpAnnounced, saveStatementEvidence, saveWorkshop } from '@golden-thread/persistence/assessment/workshops';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findRemindersOwed, remindAndEscalate } from '../engine/remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { listBrokenLinks } from './linked-records';
import { workshopSubject } from './workshop-command';

interface Facts {
  readonly workshop: Workshop;
  readonly reminders: RemindersOwed;
}

const workshop: FollowedRows<WorkshopId, Facts, WorkshopState, WorkshopStep> = {
  kind: 'workshop',
  hold: (work, id) => work.lock({ type: 'workshop', id }),
  read: readWorkshop,
  rule,
};

/** Reads where a workshop stands and says which step is due. Refuses: `NoSuchWorkshop`. */
export const nextStepOfWorkshop = nextStep(workshop);

/** Joins the scores of those who were away to the spreads, all at once, and deletes what single people scored. */
export const joinLateScores = takeStep(workshop, 'joinLateScores', async (work, { workshop: found }) => {
  const { workshop: after, joined } = join(found, await listLateScores(work, found.id));
  saveWorkshop(work, after);
  deleteScores(work, found.id);
  work.record({ name: 'WorkshopLateScoresJoined', stream: workshopStream(found), payload: { reference: found.reference, statements: joined } });
});

/** On the day of the follow-up, those who took part are told that it is due. */
export const announceFollowUp = takeStep(workshop, 'announceFollowUp', async (work, { workshop: { id, reference, followUpOn, participants } }) => {
  saveFollowUpAnnounced(work, id);
  const people = participants.flatMap(({ personId }) => personId ?? []);
  work.record({ name: 'WorkshopFollowUpDue', stream: { type: 'workshop', id }, payload: { reference, followUpOn: followUpOn!, people } });
});

/** Looks whether the records on which scores rest still hold; where one does not, the score is stale from today, and the post that answers for the workshop is told. */
export const checkWorkshopEvidence = takeStep(workshop, 'checkWorkshopEvidence', async (work, { workshop: found }) => {
  const { id, reference, postId, evidence } = found;
  const because = await listBrokenLinks(work, evidence.flatMap(({ records, stale }) => (stale === null ? records : [])));
  for (const { evidence: after, broken } of evidenceGoneStale(found, { because, today: work.today })) {
    saveStatementEvidence(work, id, after);
    const payload = { reference, statement: after.statement, kind: broken.kind, thing: broken.id, postId };
    work.record({ name: 'WorkshopScoreStale', stream: workshopStream(found), payload, wording: { because: after.stale!.because } });
  }
  saveEvidenceSeen(work, id);
});

/** Reminds whoever answers for it of the follow-up until it is set up; where they do not, it goes to those above. */
export const remindOfWorkshop = takeStep(workshop, 'remindOfWorkshop', (work, { workshop: found }) => remindAndEscalate(work, { subjects: [workshopSubject(found)] }));

async function readWorkshop(work: UnitOfWork, id: WorkshopId): Promise<Outcome<Facts>> {
  const found = await findWorkshop(work, id);
  return found ? accept({ workshop: found, reminders: await findRemindersOwed(work, [workshopSubject(found)]) }) : refuse('NoSuchWorkshop');
}
