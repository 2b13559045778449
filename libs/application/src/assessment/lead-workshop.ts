import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideClosing, decideRest } from '@golden-thread/domain/assessment/decide-closing';
import { decideOpeningStatement, decideRevealing, decideSkipping } from '@golden-thread/domain/assessment/decide-scoring';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { listGivenScores } from '@golden-thread/persistence/assessment/workshop-scores';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { decideWorkshop, type WorkshopChanged, type WorkshopCommand } from './workshop-command';

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

/** The facilitator closes the workshop. Refuses: `NotPermitted`, `NoSuchWorkshop`, `Stale`; as `decideClosing` does. */
export const closeWorkshop = (database: Database, actor: Actor, command: WorkshopCommand & { readonly followUpOn: CalendarDate | null; readonly isPublic: boolean }): Promise<Outcome<WorkshopChanged>> =>
  decideWorkshop(database, { actor, permission, command }, (workshop, { now, today }) => decideClosing(workshop, { actor, followUpOn: command.followUpOn, isPublic: command.isPublic, now, today }));
