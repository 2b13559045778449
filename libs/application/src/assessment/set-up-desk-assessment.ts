import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideAllocation, decideBeginning, decideDeskSetUp, type NewDeskAssessment } from '@golden-thread/domain/assessment/decide-desk-set-up';
import { type StatutoryOfficer, statutoryOfficerKeys } from '@golden-thread/domain/assessment/desk-assessment';
import type { DeskAssessmentId, FrameworkId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { addDeskAssessment, findDeskAssessment } from '@golden-thread/persistence/assessment/desk-assessments';
import { findFramework } from '@golden-thread/persistence/assessment/frameworks';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { decideDesk, type DeskChanged, type DeskCommand, runsDeskAssessment } from './desk-command';

export interface SetUpDeskAssessment extends Submitted, Pick<NewDeskAssessment, 'title' | 'sections' | 'serviceId' | 'deadlines'> {
  readonly frameworkId: FrameworkId;
  /** The posts of the three statutory officers, by id or by code as it was typed. */
  readonly officers: Readonly<Record<StatutoryOfficer, NamedPost | null>>;
  /** The assessment before it, whose scores it is compared with. */
  readonly follows: IdOrReference | null;
}

/**
 * Sets a desk assessment up on an installed framework; whoever does runs it.
 * Refuses: `NotPermitted`; `NoSuchFramework`; `NoSuchDeskAssessment` for the one it follows; `NoPostOfThatCode`; as `decideDeskSetUp` does.
 */
export function setUpDeskAssessment(database: Database, actor: Actor, { frameworkId, follows, officers: named, submission, ...given }: SetUpDeskAssessment): Promise<Outcome<{ readonly id: DeskAssessmentId; readonly reference: string }>> {
  const refused = lacksPermission(actor, 'assessments.run');
  if (refused) return Promise.resolve(refused);
  return database.transact({ actor, submission }, async (work) => {
    const framework = await findFramework(work, frameworkId);
    if (!framework) return refuse('NoSuchFramework');
    const before = follows === null ? undefined : await findDeskAssessment(work, follows);
    if (follows !== null && !before) return refuse('NoSuchDeskAssessment');
    const [postId] = actor.postIds;
    if (postId === undefined || actor.personId === null) return refuse('NotPermitted', { permission: 'assessments.run' });
    const officers = await resolveOfficers(work, named);
    if (!officers.ok) return officers;
    const asked = { ...given, id: newId<DeskAssessmentId>(), postId, framework, officers: officers.value, followsId: before?.id ?? null };
    // What is refused uses up no reference.
    const allowed = decideDeskSetUp({ ...asked, reference: '' }, work);
    if (!allowed.ok) return allowed;
    const decided = decideDeskSetUp({ ...asked, reference: await work.nextReference('DA') }, work);
    if (!decided.ok) return decided;
    const { assessment, event } = decided.value;
    addDeskAssessment(work, assessment);
    work.record(event);
    return accept({ id: assessment.id, reference: assessment.reference });
  });
}

async function resolveOfficers(work: UnitOfWork, named: SetUpDeskAssessment['officers']): Promise<Outcome<Record<StatutoryOfficer, PostId | null>>> {
  const found: Partial<Record<StatutoryOfficer, PostId | null>> = {};
  for (const officer of statutoryOfficerKeys) {
    const post = await resolvePostOrNone(work, named[officer]);
    if (!post.ok) return refuseIn(`officers.${officer}`, post);
    found[officer] = post.value;
  }
  return accept(found as Record<StatutoryOfficer, PostId | null>);
}

export interface AllocateCharacteristics extends DeskCommand {
  readonly statements: readonly string[];
  readonly lead: NamedPost | null;
  readonly reviewer: NamedPost | null;
}

/**
 * Whoever runs the assessment says who leads and who reviews; also later, while people change.
 * Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`; `NotRunningAssessment`; `NoPostOfThatCode`; as `decideAllocation` does.
 */
export const allocateCharacteristics = (database: Database, actor: Actor, command: AllocateCharacteristics): Promise<Outcome<DeskChanged>> =>
  decideDesk(database, { actor, permission: 'assessments.run', command }, async (assessment, work) => {
    if (!runsDeskAssessment(actor, assessment)) return refuse('NotRunningAssessment', { reference: assessment.reference });
    const lead = await resolvePostOrNone(work, command.lead);
    if (!lead.ok) return refuseIn('lead', lead);
    const reviewer = await resolvePostOrNone(work, command.reviewer);
    if (!reviewer.ok) return refuseIn('reviewer', reviewer);
    return decideAllocation(assessment, { keys: command.statements, leadPostId: lead.value, reviewerPostId: reviewer.value });
  });

/** The leads are asked. Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`; `NotRunningAssessment`; as `decideBeginning` does. */
export const beginDeskAssessment = (database: Database, actor: Actor, command: DeskCommand): Promise<Outcome<DeskChanged>> =>
  decideDesk(database, { actor, permission: 'assessments.run', command }, (assessment) =>
    runsDeskAssessment(actor, assessment) ? decideBeginning(assessment) : refuse('NotRunningAssessment', { reference: assessment.reference }));
