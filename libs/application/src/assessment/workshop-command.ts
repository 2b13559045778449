import type { AssessmentEvent } from '@golden-thread/domain/assessment/events';
import { participantOf, type Workshop } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may, type Permission } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { EventId, WorkshopId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { saveWorkshop, workshopToChange } from '@golden-thread/persistence/assessment/workshops';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';

/** What every act on a workshop names. */
export interface WorkshopCommand extends ThingCommand {
  readonly workshopId: IdOrReference;
}

/** Whether somebody may know what is said in a workshop: whoever takes part or runs assessments; once it is closed and public, everybody. */
export const mayOpenWorkshop = (actor: Actor, workshop: Workshop): boolean =>
  (workshop.state === 'closed' && workshop.isPublic) || may(actor, 'assessments.run') || participantOf(workshop, actor.personId) !== undefined;

/** Opens a workshop for an act on it. Refuses: `NoSuchWorkshop`, also to whoever may not know of it. */
export const withWorkshop = commandOn({
  load: (loading, { workshopId }: WorkshopCommand) => loading.loadForUpdate(workshopToChange, workshopId),
  missing: 'NoSuchWorkshop',
  versioned: (workshop) => workshop,
  seen: (work, workshop) => Promise.resolve(mayOpenWorkshop(work.actor, workshop)),
  stream: ({ id }) => ({ type: 'workshop', id }),
});

/** The workshop as the subject of tasks: "WS-1: Planning". */
export const workshopSubject = ({ id, reference, title }: Pick<Workshop, 'id' | 'reference' | 'title'>): { readonly type: 'workshop'; readonly id: WorkshopId; readonly label: string } => ({ type: 'workshop', id, label: `${reference}: ${title}` });

/** Asks whoever answers for a workshop to set up its follow-up by a day; held with a stage, the day moves with it. */
export const askForFollowUp = (work: UnitOfWork, workshop: Workshop, { dueOn, by }: { readonly dueOn: CalendarDate; readonly by: EventId }): void =>
  work.openTask({
    id: idFor(workshop.id, 'follow-up'), kind: 'hold-follow-up', postId: workshop.postId, subject: workshopSubject(workshop), dueOn, openedBy: by,
    ...(workshop.followUpStage !== null && { stageId: workshop.followUpStage.id }),
  });

/** What a caller is answered once a workshop has changed. */
export interface WorkshopChanged {
  readonly reference: string;
}

type Decided = Outcome<{ readonly workshop: Workshop; readonly event: AssessmentEvent }>;

/**
 * An act that the rule decides by the workshop alone: written and recorded where it is accepted. `save`: what of it is written; an action is a
 * row of its own, so that somebody who proposes one does not make stale what the note-taker is writing.
 */
export const decideWorkshop = <Command extends WorkshopCommand>(
  database: Database,
  { actor, permission, command }: { readonly actor: Actor; readonly permission: Permission; readonly command: Command },
  decide: (workshop: Workshop, work: UnitOfWork) => Decided | Promise<Decided>,
  save: (work: UnitOfWork, workshop: Workshop) => void = saveWorkshop,
): Promise<Outcome<WorkshopChanged>> =>
  withWorkshop(database, { actor, permission, command }, async (work, loaded) => {
    const decided = await decide(loaded, work);
    if (!decided.ok) return decided;
    const { workshop, event } = decided.value;
    save(work, workshop);
    work.record(event);
    return accept({ reference: workshop.reference });
  });
