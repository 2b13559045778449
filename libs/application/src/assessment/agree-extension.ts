import { decideExtension, type ExtensibleCase, mayExtend } from '@golden-thread/domain/assessment/decide-extension';
import { dueDayOf } from '@golden-thread/domain/assessment/planning-week';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PlanningApplicationId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findApplication, saveExtension } from '@golden-thread/persistence/assessment/planning-applications';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

/** A case as somebody agrees more time for it. */
export interface CaseToExtend extends ExtensibleCase {
  /** The last day on which it is in time, as it stands. */
  readonly dueOn: CalendarDate;
  readonly mayExtend: boolean;
}

/** A case by its id, as its file and what was agreed here tell of it. Refuses: `NotPermitted`, `NoSuchApplication`. */
export async function getCaseToExtend(database: Asked, actor: Actor, id: PlanningApplicationId): Promise<Outcome<CaseToExtend>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  const found = await database.read(actor.councilId, (reading) => findApplication(reading, id));
  return found ? accept({ ...found, dueOn: dueDayOf(found), mayExtend: found.decidedOn === null && mayExtend(actor, found) }) : refuse('NoSuchApplication');
}

export interface AgreeExtension extends Submitted {
  readonly applicationId: PlanningApplicationId;
  readonly to: CalendarDate;
  readonly reason: string;
}

/**
 * Its case officer, or whoever runs a service, records more time that was agreed for a case. It stands beside what the planning system tells, until a file tells of a later
 * day or another is agreed here.
 * Refuses: `NotPermitted`; `NoSuchApplication`; as `decideExtension` does.
 */
export async function agreeExtension(database: Database, actor: Actor, { applicationId, to, reason, submission }: AgreeExtension): Promise<Outcome<{ readonly reference: string }>> {
  const lacking = lacksPermission(actor, 'assessments.take-part');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    // A file that is taken in holds the same: neither overtakes the other.
    await work.lock({ type: 'council', id: work.council.id });
    const found = await findApplication(work, applicationId);
    if (!found) return refuse('NoSuchApplication');
    const decided = decideExtension(found, { actor, to, reason, today: work.today });
    if (!decided.ok) return decided;
    saveExtension(work, applicationId, decided.value.extension);
    work.record(decided.value.event);
    return accept({ reference: found.reference });
  });
}
