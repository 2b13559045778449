import { type Characteristic, characteristicOf, type DeskAssessment, type DeskDeadline, deskStream, postsOf } from '@golden-thread/domain/assessment/desk-assessment';
import { deskDueOn, type DeskTask, tasksOf } from '@golden-thread/domain/assessment/desk-schedule';
import type { AssessmentEvent } from '@golden-thread/domain/assessment/events';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may, type Permission } from '@golden-thread/domain/authority/permission';
import type { DeskAssessmentId, EventId, ThingType } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { deskAssessmentToChange, saveDeskAssessment } from '@golden-thread/persistence/assessment/desk-assessments';
import { listOpenTasksWithSteps } from '@golden-thread/persistence/task/reminders';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersFor, commandOn, type ThingCommand } from '../shared/command';

/** What every act on a desk assessment names. */
export interface DeskCommand extends ThingCommand {
  readonly assessmentId: IdOrReference;
}

/** What an act on one characteristic names. Its version is the characteristic's: what others write on other ones makes nothing stale. */
export interface CharacteristicCommand extends DeskCommand {
  readonly statement: string;
}

/** Whoever runs an assessment, and the policy team, which helps with any. */
export const runsDeskAssessment = (actor: Actor, { postId }: Pick<DeskAssessment, 'postId'>): boolean => may(actor, 'assessments.run') && (answersFor(actor, postId) || may(actor, 'reviews.run'));

/** Whether somebody may read an assessment: whoever has a part in it, runs assessments or audits; once it is closed and public, everybody. */
export const mayOpenDeskAssessment = (actor: Actor, assessment: DeskAssessment): boolean =>
  (assessment.state === 'closed' && assessment.isPublic) || may(actor, 'assessments.run') || may(actor, 'history.see-all') || postsOf(assessment).some((post) => answersFor(actor, post));

const seen = (work: UnitOfWork, assessment: DeskAssessment): Promise<boolean> => Promise.resolve(mayOpenDeskAssessment(work.actor, assessment));

/** Opens an assessment for an act on it. Refuses: `NoSuchDeskAssessment`, also to whoever may not know of it. */
export const withDeskAssessment = commandOn({
  load: (loading, { assessmentId }: DeskCommand) => loading.loadForUpdate(deskAssessmentToChange, assessmentId),
  missing: 'NoSuchDeskAssessment',
  versioned: (assessment) => assessment,
  seen,
  stream: deskStream,
});

/** Opens one characteristic of an assessment. Refuses: `NoSuchDeskAssessment`, also where it has no such characteristic. */
export const withCharacteristic = commandOn({
  load: async (loading, { assessmentId, statement }: CharacteristicCommand): Promise<{ readonly assessment: DeskAssessment; readonly characteristic: Characteristic } | undefined> => {
    const assessment = await loading.loadForUpdate(deskAssessmentToChange, assessmentId);
    const characteristic = assessment && characteristicOf(assessment, statement);
    return characteristic && { assessment, characteristic };
  },
  missing: 'NoSuchDeskAssessment',
  versioned: ({ characteristic }) => characteristic,
  seen: (work, { assessment }) => seen(work, assessment),
  stream: ({ assessment }) => deskStream(assessment),
});

/** What a caller is answered once an assessment has changed. */
export interface DeskChanged {
  readonly reference: string;
  readonly state: DeskAssessment['state'];
}

/** What a rule answered, or what stood in its way before it was asked. */
type Decided = Outcome<{ readonly assessment: DeskAssessment; readonly event: AssessmentEvent }>;

/** What a rule accepted is written and recorded; whoever it now asks something of is asked, and who has nothing left to do is asked no more. */
export async function writeDesk(work: UnitOfWork, before: DeskAssessment, decided: Decided): Promise<Outcome<DeskChanged>> {
  if (!decided.ok) return decided;
  const { assessment, event } = decided.value;
  saveDeskAssessment(work, before, assessment);
  const by = work.record(event);
  await settleTasks(work, { before, after: assessment, by });
  return accept({ reference: assessment.reference, state: assessment.state });
}

/** An act on a whole assessment that the rule decides by it alone. */
export const decideDesk = <Command extends DeskCommand>(
  database: Database,
  { actor, permission, command }: { readonly actor: Actor; readonly permission: Permission; readonly command: Command },
  decide: (assessment: DeskAssessment, work: UnitOfWork) => Decided | Promise<Decided>,
): Promise<Outcome<DeskChanged>> => withDeskAssessment(database, { actor, permission, command }, async (work, assessment) => writeDesk(work, assessment, await decide(assessment, work)));

const partLabels: Readonly<Record<DeskDeadline, string>> = {
  proposals: 'your characteristics', reviews: 'scores to review', comparison: 'comparison across leads', 'management-team': 'management team', 'audit-committee': 'audit committee',
};

/** The assessment as the subject of tasks: "DA-1: Best Value 2026, scores to review". */
export const deskSubject = ({ id, reference, title }: Pick<DeskAssessment, 'id' | 'reference' | 'title'>, of?: DeskDeadline): { type: ThingType; id: DeskAssessmentId; label: string } => ({
  type: 'desk-assessment', id, label: `${reference}: ${title}${of === undefined ? '' : `, ${partLabels[of]}`}`,
});

const isSame = (one: DeskTask, other: DeskTask): boolean => one.kind === other.kind && one.postId === other.postId && one.of === other.of;

async function settleTasks(work: UnitOfWork, { before, after, by }: { readonly before: DeskAssessment; readonly after: DeskAssessment; readonly by: EventId }): Promise<void> {
  const [had, owed] = [tasksOf(before), tasksOf(after)];
  const over = had.filter((task) => !owed.some((one) => isSame(one, task)));
  const subject = deskSubject(after);
  const open = over.length === 0 ? [] : await listOpenTasksWithSteps(work, [subject]);
  const ended = open.filter(({ kind, postId }) => over.some((task) => task.kind === kind && task.postId === postId));
  for (const as of ['done', 'cancelled'] as const) {
    const ids = ended.filter(({ postId }) => answersFor(work.actor, postId) === (as === 'done')).map(({ id }) => id);
    if (ids.length > 0) work.closeTasks({ subject, ids, as, by });
  }
  for (const { kind, postId, of } of owed.filter((task) => !had.some((one) => isSame(one, task)))) {
    work.openTask({ id: idFor(after.id, kind, postId, of, String(before.version)), kind, postId, subject: deskSubject(after, of), dueOn: deskDueOn(after, of, work), openedBy: by });
  }
}
