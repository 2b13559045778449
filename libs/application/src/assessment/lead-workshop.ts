import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideClosing, decideRest } from '@golden-thread/domain/assessment/decide-closing';
import { decideOpeningStatement, decideRevealing, decideSkipping } from '@golden-thread/domain/assessment/decide-scoring';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { StageId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { listStagesToFollow, type StageToFollow } from '@golden-thread/persistence/assessment/follow-ups.query';
import { listGivenScores } from '@golden-thread/persistence/assessment/workshop-scores';
import { saveWorkshop } from '@golden-thread/persistence/assessment/workshops';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { askForFollowUp, decideWorkshop, type WorkshopChanged, type WorkshopCommand, withWorkshop } from './workshop-command';

export type { StageToFollow } from '@golden-thread/persistence/assessment/follow-ups.query';

/** What a facilitator does with one statement. */
export interface StatementCommand extends WorkshopCommand {
  readonly statement: string;
}

const permission = 'assessments.take-part';

/** The facilitator opens a statement for scoring. Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; as `decideOpeningStatement` does. */
export const openStatement = (database: Database, actor: Actor, command: StatementCommand): Promise<Outcome<WorkshopChanged>> =>
  decideWorkshop(database, { actor, permission, command }, (workshop, { now }) => decideOpeningStatement(workshop, { actor, key: command.statement, now }));

/** The facilitator passes over a statement. Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; as `decideSkipping` does. */
export const skipStatement = (database: Database, actor: Actor, command: StatementCommand & { readonly reason: string }): Promise<Outcome<WorkshopChanged>> =>
  decideWorkshop(database, { actor, permission, command }, (workshop) => decideSkipping(workshop, { actor, key: command.statement, reason: command.reason }));

/** The facilitator shows how the scores spread. Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; as `decideRevealing` does. */
export const revealScores = (database: Database, actor: Actor, command: StatementCommand): Promise<Outcome<WorkshopChanged>> =>
  decideWorkshop(database, { actor, permission, command }, async (workshop, work) =>
    decideRevealing(workshop, { actor, key: command.statement, given: await listGivenScores(work, workshop.id, command.statement) }));

/** The facilitator lets the workshop rest until another day, or go on. Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; as `decideRest` does. */
export const restWorkshop = (database: Database, actor: Actor, command: WorkshopCommand & { readonly rests: boolean }): Promise<Outcome<WorkshopChanged>> =>
  decideWorkshop(database, { actor, permission, command }, (workshop, { now }) => decideRest(workshop, { actor, now, rests: command.rests }));

/** When they meet again, on a day or with a stage of the timetable; and who may read it. */
export interface CloseWorkshop extends WorkshopCommand {
  readonly followUpOn: CalendarDate | null;
  readonly followUpStage: StageId | null;
  readonly isPublic: boolean;
}

/**
 * The facilitator closes the workshop. Where it is followed up, whoever answers for it is asked to set the follow-up up by its day, which moves with its stage.
 * Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; `NoStageToName` where the stage is none to come; as `decideClosing` does.
 */
export const closeWorkshop = (database: Database, actor: Actor, command: CloseWorkshop): Promise<Outcome<WorkshopChanged>> =>
  withWorkshop(database, { actor, permission, command }, async (work, loaded) => {
    const { followUpOn, followUpStage: named, isPublic } = command;
    const followUpStage = named === null ? null : (await listStagesToFollow(work)).find(({ id }) => id === named);
    if (followUpStage === undefined) return refuseIn('followUpStage', refuse('NoStageToName'));
    const { now, today } = work;
    const decided = decideClosing(loaded, { actor, followUpOn, followUpStage, isPublic, now, today });
    if (!decided.ok) return decided;
    const { workshop, event } = decided.value;
    saveWorkshop(work, workshop);
    const by = work.record(event);
    if (workshop.followUpOn !== null) askForFollowUp(work, workshop, { dueOn: workshop.followUpOn, by });
    return accept({ reference: workshop.reference });
  });

/** Refuses nobody: asked by the page that closes a workshop, which decides who may open it. */
export const listFollowUpStages = (database: Asked, actor: Actor): Promise<readonly StageToFollow[]> => database.read(actor.councilId, listStagesToFollow);
