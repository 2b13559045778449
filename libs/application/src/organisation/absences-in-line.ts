import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Deputy } from '@golden-thread/domain/organisation/organisation';
import type { DeputyId, HoldingId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type HoldingInLine, listHoldingsInLine } from '@golden-thread/persistence/organisation/absences.query';
import { findDeputy } from '@golden-thread/persistence/organisation/holdings';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import type { DoneOrRequested } from './change-holding';
import { type NameDeputy, recordDeputy, recordReturn } from './record-absence';

export type { HoldingInLine } from '@golden-thread/persistence/organisation/absences.query';

/** The posts that the actor holds, and those of the people who work directly for them, as far as an absence goes. */
export const seeAbsencesInLine = (database: Asked, actor: Actor): Promise<readonly HoldingInLine[]> =>
  database.read(actor.councilId, (reading) => listHoldingsInLine(reading, actor));

/** Who is away from which post, when, and who stands in. */
export interface NameDeputyInLine extends Omit<NameDeputy, 'holderId' | 'postId'>, Submitted {
  readonly holdingId: HoldingId;
}

/**
 * Somebody says that they, or one who works directly for them, will be away from a post, and who stands in: by the rules by which an administrator says
 * it of others, a second person for a powerful role among them. Refuses: `NotPermitted`, `NotFound` also for posts that are neither theirs nor their
 * people's, and as `recordDeputy` does.
 */
export const nameDeputyInLine = (database: Database, actor: Actor, { holdingId, ...command }: NameDeputyInLine): Promise<Outcome<{ id: DeputyId } & DoneOrRequested>> =>
  changeAbsenceInLine(database, actor, command, (work, inLine) => {
    const absent = inLine.find((one) => one.holdingId === holdingId);
    return absent === undefined ? Promise.resolve(refuse('NotFound')) : recordDeputy(work, actor, { ...command, postId: absent.postId, holderId: absent.holderId });
  });

/** Such an absence is over today, or will not be after all. Refuses: `NotPermitted`, `NotFound` also for others' absences, `HoldingAlreadyEnded`. */
export const endAbsenceInLine = (database: Database, actor: Actor, command: { readonly deputyId: DeputyId } & Submitted): Promise<Outcome<null>> =>
  changeAbsenceInLine(database, actor, command, async (work, inLine) => {
    const deputy = await findDeputy(work, command.deputyId);
    const isTheirs = inLine.some(({ postId, holderId }) => postId === deputy?.postId && holderId === deputy.holderId);
    return deputy !== undefined && isTheirs ? recordReturn(work, deputy, lastDayOf(deputy, work.today)) : refuse('NotFound');
  });

/** Of an absence that has not begun none: the day before it counts as if it never was. */
const lastDayOf = ({ endsOn }: Deputy, today: CalendarDate): CalendarDate => (today < endsOn ? today : endsOn);

/** A change to the organisation that somebody makes about themself or their people, after any other that is under way. */
async function changeAbsenceInLine<T>(
  database: Database,
  actor: Actor,
  { submission }: Submitted,
  decide: (work: UnitOfWork, inLine: readonly HoldingInLine[]) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'tasks.see');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    await lockOrganisation(work);
    return decide(work, await listHoldingsInLine(work, actor));
  });
}
