import type { Actor } from '@golden-thread/domain/authority/actor';
import { type ActionFate, decideActionFate, decideProposal } from '@golden-thread/domain/assessment/decide-closing';
import { decideConfirmation, decideNotes, type WrittenNotes } from '@golden-thread/domain/assessment/decide-notes';
import type { ActionSize, Workshop, WorkshopAction } from '@golden-thread/domain/assessment/workshop';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { WorkshopActionId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuseIn } from '@golden-thread/domain/shared/outcome';
import { saveWorkshopAction } from '@golden-thread/persistence/assessment/workshops';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { agreeAction } from '../action/add-action';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import type { StatementCommand } from './lead-workshop';
import { decideWorkshop, type WorkshopChanged, type WorkshopCommand, withWorkshop } from './workshop-command';

const permission = 'assessments.take-part';

/** The note-taker writes what was said. Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; as `decideNotes` does, every fault at once. */
export const writeStatementNotes = (database: Database, actor: Actor, command: StatementCommand & { readonly notes: WrittenNotes }): Promise<Outcome<WorkshopChanged>> =>
  decideWorkshop(database, { actor, permission, command }, (workshop) => decideNotes(workshop, { actor, key: command.statement, notes: command.notes }));

/** Somebody else confirms what was written. Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; as `decideConfirmation` does. */
export const confirmStatement = (database: Database, actor: Actor, command: StatementCommand): Promise<Outcome<WorkshopChanged>> =>
  decideWorkshop(database, { actor, permission, command }, (workshop) => decideConfirmation(workshop, { actor, key: command.statement }));

export interface ProposeWorkshopAction extends StatementCommand {
  readonly tip: number | null;
  readonly title: string;
  readonly size: ActionSize;
}

/** Somebody who takes part proposes an action. Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; as `decideProposal` does. */
export function proposeWorkshopAction(database: Database, actor: Actor, command: ProposeWorkshopAction): Promise<Outcome<WorkshopChanged>> {
  const id = newId<WorkshopActionId>();
  const { statement, tip, title, size } = command;
  return decideWorkshop(database, { actor, permission, command }, (workshop) => decideProposal(workshop, { actor, id, statement, tip, title, size }), (work, workshop) =>
    saveWorkshopAction(work, workshop, workshop.actions.find((one) => one.id === id)!));
}

/** What becomes of an action, its owner named by id or by the post's code as it was typed. */
export type NamedActionFate =
  | { readonly decision: 'taken-on'; readonly owner: NamedPost | null; readonly dueOn: CalendarDate | null }
  | { readonly decision: 'dropped'; readonly reason: string };

/**
 * The facilitator decides a proposed action; one that is taken on stands in the council's register from then on, and its post is asked for it.
 * Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; `NoPostOfThatCode`; as `decideActionFate` and `agreeAction` do.
 */
export function decideWorkshopAction(database: Database, actor: Actor, command: WorkshopCommand & { readonly actionId: WorkshopActionId; readonly fate: NamedActionFate }): Promise<Outcome<WorkshopChanged>> {
  const { actionId, fate } = command;
  return withWorkshop(database, { actor, permission, command }, async (work, loaded) => {
    const owned = await resolveFate(work, fate);
    if (!owned.ok) return owned;
    const decided = decideActionFate(loaded, { actor, actionId, fate: owned.value });
    if (!decided.ok) return decided;
    const { workshop, event } = decided.value;
    const action = workshop.actions.find(({ id }) => id === actionId)!;
    const registered = await register(work, workshop, action);
    if (!registered.ok) return registered;
    saveWorkshopAction(work, workshop, action);
    work.record(event);
    return accept({ reference: workshop.reference });
  });
}

/** Puts an action that a post takes on into the council's one register of actions. */
async function register(work: UnitOfWork, { id, serviceId }: Workshop, { state, title, ownerPostId, dueOn }: WorkshopAction): Promise<Outcome<unknown>> {
  if (state !== 'taken-on') return accept(null);
  return agreeAction(work, { title, steps: '', origin: { kind: 'workshop', id }, serviceId, ownerPostId, startsOn: null, dueOn: dueOn ?? '', prediction: null });
}

async function resolveFate(work: UnitOfWork, fate: NamedActionFate): Promise<Outcome<ActionFate>> {
  if (fate.decision === 'dropped') return accept(fate);
  const owner = await resolvePostOrNone(work, fate.owner);
  return owner.ok ? accept({ decision: 'taken-on', ownerPostId: owner.value, dueOn: fate.dueOn }) : refuseIn('owner', owner);
}
