import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Deputy } from '@golden-thread/domain/organisation/organisation';
import type { DeputyId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findDeputy, listDeputiesByPost, listHoldingsByPerson } from '@golden-thread/persistence/organisation/holdings';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { findPerson } from '@golden-thread/persistence/organisation/people';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import type { DoneOrRequested } from './change-holding';
import { type NameDeputy, recordDeputy, recordReturn } from './record-absence';

/** A post that somebody holds, with who stands in for them there, from today on. */
export interface OwnPost {
  readonly postId: PostId;
  readonly title: string;
  readonly deputies: readonly (Pick<Deputy, 'id' | 'startsOn' | 'endsOn'> & { readonly name: string })[];
}

/** The posts of the actor, as far as an absence goes. */
export const seeOwnPosts = (database: Asked, { councilId, personId }: Actor): Promise<readonly OwnPost[]> =>
  personId === null ? Promise.resolve([]) : database.read(councilId, (reading) => listOwnPosts(reading, personId));

async function listOwnPosts(reading: Reading, personId: PersonId): Promise<readonly OwnPost[]> {
  const held = (await listHoldingsByPerson(reading, personId)).filter(({ endsOn }) => endsOn === null || endsOn >= reading.today);
  return Promise.all(
    [...new Set(held.map(({ postId }) => postId))].map(async (postId) => {
      const own = (await listDeputiesByPost(reading, postId)).filter(({ holderId, endsOn }) => holderId === personId && endsOn >= reading.today);
      const deputies = await Promise.all(own.map(async ({ id, startsOn, endsOn, personId: deputy }) => ({ id, startsOn, endsOn, name: (await findPerson(reading, deputy))?.name ?? '' })));
      return { postId, title: (await findPost(reading, postId))?.title ?? '', deputies };
    }),
  );
}

/**
 * Somebody says that they will be away from a post of theirs, and who stands in: by the rules by which an administrator says it of others,
 * a second person for a powerful role among them. Refuses: `NotPermitted`, `NotFound`, and as `recordDeputy` does.
 */
export const nameOwnDeputy = (database: Database, actor: Actor, command: Omit<NameDeputy, 'holderId'> & Submitted): Promise<Outcome<{ id: DeputyId } & DoneOrRequested>> =>
  changeOwnAbsence(database, actor, command, (work, holderId) => recordDeputy(work, actor, { ...command, holderId }));

/** Somebody is back today, or will not be away after all. Refuses: `NotPermitted`, `NotFound` also for others' absences, `HoldingAlreadyEnded`. */
export const endOwnAbsence = (database: Database, actor: Actor, command: { readonly deputyId: DeputyId } & Submitted): Promise<Outcome<null>> =>
  changeOwnAbsence(database, actor, command, async (work, holderId) => {
    const deputy = await findDeputy(work, command.deputyId);
    return deputy?.holderId === holderId ? recordReturn(work, deputy, lastDayOf(deputy, work.today)) : refuse('NotFound');
  });

/** Of an absence that has not begun none: the day before it counts as if it never was. */
const lastDayOf = ({ endsOn }: Deputy, today: CalendarDate): CalendarDate => (today < endsOn ? today : endsOn);

/** A change to the organisation that somebody makes about themself, after any other that is under way. */
async function changeOwnAbsence<T>(
  database: Database,
  actor: Actor,
  { submission }: Submitted,
  decide: (work: UnitOfWork, holderId: PersonId) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'tasks.see');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    await lockOrganisation(work);
    return actor.personId === null ? refuse('NotFound') : decide(work, actor.personId);
  });
}
