import { decideBecoming, mayBecome } from '@golden-thread/domain/assessment/decide-becoming';
import { decideNewPractice, type NewPractice } from '@golden-thread/domain/assessment/decide-practice';
import { type Practice, practiceStream } from '@golden-thread/domain/assessment/practice';
import type { Became, Workshop, WorkshopAction } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { StageId, WorkshopActionId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { listStagesToName, type StageToName } from '@golden-thread/persistence/assessment/became.query';
import { addPracticeRow } from '@golden-thread/persistence/assessment/practices';
import { saveWorkshopAction } from '@golden-thread/persistence/assessment/workshops';
import { findMeasure } from '@golden-thread/persistence/measure/measures';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { registerWithin, type ToRegister } from '../measure/register-measure';
import { askForPracticeReview, factsOf } from './practice-command';
import { type WorkshopChanged, type WorkshopCommand, withWorkshop } from './workshop-command';

export type { StageToName } from '@golden-thread/persistence/assessment/became.query';

/** What an action becomes: a measure or a stage that stands by now, or a practice that is agreed with it, its posts by id or by code as they were typed. */
export type NamedBecoming =
  | { readonly kind: 'measure'; readonly measure: IdOrReference }
  | { readonly kind: 'stage'; readonly stage: StageId | null }
  | { readonly kind: 'practice'; readonly practice: Omit<NewPractice, 'ownerPostId' | 'substitutePostId'> & { readonly owner: NamedPost | null; readonly substitute: NamedPost | null } };

/**
 * The facilitator makes of an action the thing itself. A practice begins with it, and its owner is asked to look at it again in a year.
 * Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; as `decideBecoming` does; `NoSuchMeasure`; `NoStageToName`; `NoPostOfThatCode`; as `decideNewPractice` does.
 */
export const makeOfAction = (database: Database, actor: Actor, command: WorkshopCommand & { readonly actionId: WorkshopActionId; readonly becomes: NamedBecoming }): Promise<Outcome<WorkshopChanged>> =>
  withWorkshop(database, { actor, permission: 'assessments.take-part', command }, async (work, loaded) => {
    const action = loaded.actions.find((one) => one.id === command.actionId && mayBecome(one));
    if (!action) return refuse('NoSuchWorkshopAction');
    const { becomes } = command;
    const made = becomes.kind === 'practice' ? await preparePractice(work, { workshop: loaded, action, becomes }) : await findThing(work, becomes);
    if (!made.ok) return made;
    const { became, practice } = made.value;
    const decided = decideBecoming(loaded, { actor, actionId: action.id, became });
    if (!decided.ok) return decided;
    const { workshop, event } = decided.value;
    saveWorkshopAction(work, workshop, workshop.actions.find(({ id }) => id === action.id)!);
    work.record(event);
    if (practice !== null) await agreePractice(work, practice);
    return accept({ reference: workshop.reference });
  });

/**
 * Registers a new measure from an action, and says that it is what came of it: both, or neither.
 * Refuses: `NotPermitted`, `NoSuchWorkshop`; as `decideBecoming` and `registerMeasure` do.
 */
export const registerForAction = (
  database: Database, actor: Actor, command: WorkshopCommand & { readonly actionId: WorkshopActionId; readonly measure: ToRegister },
): Promise<Outcome<WorkshopChanged & { readonly ref: string }>> =>
  withWorkshop(database, { actor, permission: 'measures.configure', command }, async (work, loaded) => {
    const registered = await registerWithin(work, command.measure);
    if (!registered.ok) return registered;
    const { id, ref, title } = registered.value;
    const decided = decideBecoming(loaded, { actor, actionId: command.actionId, became: { kind: 'measure', id, reference: ref, title } });
    if (!decided.ok) return decided;
    const { workshop, event } = decided.value;
    saveWorkshopAction(work, workshop, workshop.actions.find((one) => one.id === command.actionId)!);
    work.record(event);
    return accept({ reference: workshop.reference, ref });
  });

/** The thing of a name, and the practice that is agreed with it; null where it stands already. */
type Made = Outcome<{ readonly became: Became; readonly practice: Practice | null }>;

async function findThing(work: UnitOfWork, becomes: Exclude<NamedBecoming, { kind: 'practice' }>): Promise<Made> {
  if (becomes.kind === 'measure') {
    const measure = await findMeasure(work, becomes.measure);
    return measure ? accept({ became: { kind: 'measure', id: measure.id, reference: measure.ref, title: measure.title }, practice: null }) : refuseIn('measure', refuse('NoSuchMeasure'));
  }
  const stage = (await listStagesToName(work)).find(({ id }) => id === becomes.stage);
  return stage ? accept({ became: { kind: 'stage', id: stage.id, reference: `${stage.year}.${stage.key}`, title: stage.title }, practice: null }) : refuse('NoStageToName');
}

async function preparePractice(
  work: UnitOfWork, { workshop, action: { title }, becomes: { practice: named } }: { readonly workshop: Workshop; readonly action: WorkshopAction; readonly becomes: Extract<NamedBecoming, { kind: 'practice' }> },
): Promise<Made> {
  const owner = await resolvePostOrNone(work, named.owner);
  if (!owner.ok) return refuseIn('owner', owner);
  const substitute = await resolvePostOrNone(work, named.substitute);
  if (!substitute.ok) return refuseIn('substitute', substitute);
  const { kind, text, withinDays } = named;
  const { id: workshopId, serviceId } = workshop;
  const origin = { id: newId<Practice['id']>(), title, serviceId, workshopId, today: work.today };
  const said = { kind, text, withinDays, ownerPostId: owner.value, substitutePostId: substitute.value };
  // What is refused uses up no reference.
  const allowed = decideNewPractice(said, { ...origin, reference: '' });
  if (!allowed.ok) return allowed;
  const decided = decideNewPractice(said, { ...origin, reference: await work.nextReference('PR') });
  if (!decided.ok) return decided;
  const { id, reference } = decided.value;
  return accept({ became: { kind: 'practice', id, reference, title }, practice: decided.value });
}

async function agreePractice(work: UnitOfWork, practice: Practice): Promise<void> {
  addPracticeRow(work, practice);
  const { kind, ownerPostId, substitutePostId, withinDays, workshopId, title, text } = practice;
  const payload = { ...(await factsOf(work, practice)), kind, ownerPostId, substitutePostId, withinDays, workshopId };
  const by = work.record({ name: 'PracticeAgreed', stream: practiceStream(practice), payload, wording: { title, text } });
  askForPracticeReview(work, practice, by);
}

/** The stages that an action can have become. Asked by the page that says so, which decides who may open it. */
export const listStages = (database: Asked, actor: Actor): Promise<readonly StageToName[]> => database.read(actor.councilId, listStagesToName);
