import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Holding } from '@golden-thread/domain/organisation/organisation';
import { saveHolding } from '@golden-thread/persistence/organisation/holdings';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { findPerson, savePerson } from '@golden-thread/persistence/organisation/people';
import type { PersonId } from '@golden-thread/domain/shared/id';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { reassignWork } from './change-organisation';

/** How somebody stood before it was recorded that they leave: their last day, if one was known, and their posts. */
export interface LeaverBefore {
  readonly personId: PersonId;
  readonly leftOn: CalendarDate | null;
  readonly holdings: readonly Holding[];
  /** The last day that was recorded. */
  readonly lastDay: CalendarDate;
}

/** Takes back that somebody leaves: their holdings are as they were, also those that would never have begun, and so is who answers for their posts. */
export async function restoreLeaver(work: UnitOfWork, { personId, leftOn, holdings, lastDay }: LeaverBefore): Promise<void> {
  await lockOrganisation(work);
  const person = await findPerson(work, personId);
  if (person === undefined) return;
  await savePerson(work, { ...person, leftOn });
  for (const holding of holdings) await saveHolding(work, holding);
  const earlier = leftOn !== null && leftOn < lastDay ? leftOn : lastDay;
  await reassignWork(work, { postIds: holdings.map(({ postId }) => postId), personIds: [personId], from: addDays(earlier, 1) }, 'stays');
}
