import { deskStream, type DeskAssessment, type DeskState, withCharacteristics } from '@golden-thread/domain/assessment/desk-assessment';
import { type DeskStep, latenessOf, nextStepOfDeskAssessment as rule } from '@golden-thread/domain/assessment/desk-schedule';
import type { DeskAssessmentId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { RemindersOwed } from '@golden-thread/domain/task/workflow-step';
import { findDeskAssessment, saveDeskAssessment } from '@golden-thread/persistence/assessment/desk-assessments';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findRemindersOwed, remindAndEscalate } from '../engine/remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { deskSubject } from './desk-command';
import { listBrokenLinks } from './linked-records';

interface Facts {
  readonly assessment: DeskAssessment;
  readonly reminders: RemindersOwed;
}

const deskAssessment: FollowedRows<DeskAssessmentId, Facts, DeskState, DeskStep> = {
  kind: 'desk-assessment',
  hold: (work, id) => work.lock({ type: 'desk-assessment', id }),
  read: readDeskAssessment,
  rule,
};

/** Reads where a desk assessment stands and says which step is due. Refuses: `NoSuchDeskAssessment`. */
export const nextStepOfDeskAssessment = nextStep(deskAssessment);

/** Tells whoever runs the assessment, once for each deadline that has passed, what is late. */
export const tellOfLateness = takeStep(deskAssessment, 'tellOfLateness', async (work, { assessment }) => {
  const { deadline, keys } = latenessOf(assessment, work.today)!;
  const { reference, postId } = assessment;
  saveDeskAssessment(work, assessment, { ...assessment, latenessTold: [...assessment.latenessTold, deadline] });
  work.record({ name: 'DeskAssessmentLate', stream: deskStream(assessment), payload: { reference, deadline, statements: keys, postId } });
});

/** Looks whether the records on which scores rest still hold; where one does not, the score is stale from today and its lead is told. */
export const checkEvidence = takeStep(deskAssessment, 'checkEvidence', async (work, { assessment }) => {
  const { reference } = assessment;
  const fresh = assessment.characteristics.filter(({ stale }) => stale === null);
  const broken = await listBrokenLinks(work, fresh.flatMap(({ evidence }) => evidence));
  let after: DeskAssessment = { ...assessment, evidenceSeenOn: work.today };
  for (const { key, evidence, leadPostId } of fresh) {
    const link = evidence.find((one) => broken.has(one));
    if (!link || leadPostId === null) continue;
    const because = broken.get(link)!;
    after = withCharacteristics(after, [key], () => ({ stale: { since: work.today, because } }));
    work.record({ name: 'ScoreStale', stream: deskStream(assessment), payload: { reference, statement: key, kind: link.kind, thing: link.id, leadPostId }, wording: { because } });
  }
  saveDeskAssessment(work, assessment, after);
});

/** Reminds of whatever the assessment waits for; late tasks go to those above. */
export const remindOfDeskAssessment = takeStep(deskAssessment, 'remindOfDeskAssessment', (work, { assessment }) => remindAndEscalate(work, { subjects: [deskSubject(assessment)] }));

async function readDeskAssessment(work: UnitOfWork, id: DeskAssessmentId): Promise<Outcome<Facts>> {
  const assessment = await findDeskAssessment(work, id);
  return assessment ? accept({ assessment, reminders: await findRemindersOwed(work, [deskSubject(assessment)]) }) : refuse('NoSuchDeskAssessment');
}
