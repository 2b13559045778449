import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { briefingDueOn, decideBriefing, draftBriefing } from '@golden-thread/domain/exception/clinic-briefing';
import { statusTitle } from '@golden-thread/domain/action/action-status';
import { recoveryStateNames } from '@golden-thread/domain/recovery/recovery-plan';
import type { EventId, ThingType } from '@golden-thread/domain/shared/id';
import type { Clinic } from '@golden-thread/domain/exception/clinic';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listExemptActions } from '@golden-thread/persistence/authority/exemptions';
import { saveClinic } from '@golden-thread/persistence/exception/clinics';
import { listActionsAbout } from '@golden-thread/persistence/exception/clinics.query';
import { findExceptionSummary } from '@golden-thread/persistence/exception/exceptions.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { ServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { answersFor } from '../shared/command';
import { type ClinicCommand, clinicSubject, withClinic } from './clinic-command';
import { type ClinicView, getClinic } from './get-clinics';

/** Asks the service's manager, who presents it, for a clinic's briefing; nobody where nobody is named. `version`: of the clinic, so that a moved one asks anew. */
export function askForBriefing(work: UnitOfWork, { posts, ...clinic }: Pick<Clinic, 'id' | 'version' | 'meetsOn'> & { readonly posts: ServicePosts | undefined }, { subject, openedBy }: { readonly subject: ClinicTaskSubject; readonly openedBy: EventId }): void {
  if (!posts?.managerPostId) return;
  work.openTask({ id: idFor(clinic.id, 'brief', clinic.version), kind: 'write-clinic-briefing', postId: posts.managerPostId, subject, dueOn: briefingDueOn(clinic.meetsOn, work), openedBy });
}

type ClinicTaskSubject = { readonly type: ThingType; readonly id: Clinic['id']; readonly label: string };

export interface WriteClinicBriefing extends ClinicCommand {
  readonly text: string;
}

/**
 * Whoever presents a clinic, the service's manager, writes what those who come are to have read. Refuses: `NotYourService`, and as `decideBriefing` does.
 */
export function writeClinicBriefing(database: Database, actor: Actor, command: WriteClinicBriefing): Promise<Outcome<{ reference: string; meetsOn: CalendarDate }>> {
  return withClinic(database, { actor, permission: 'reviews.submit', command }, async (work, { clinic, posts, title }) => {
    if (!posts.managerPostId || !answersFor(actor, posts.managerPostId)) return refuse('NotYourService', { service: posts.name });
    const decided = decideBriefing(clinic, { text: command.text, today: work.today });
    if (!decided.ok) return decided;
    await saveClinic(work, decided.value.clinic);
    const by = work.record(decided.value.event);
    work.closeTasks({ subject: clinicSubject(clinic, title), kinds: ['write-clinic-briefing'], as: 'done', by });
    return accept({ reference: clinic.reference, meetsOn: clinic.meetsOn });
  });
}

/** A clinic with its briefing as it stands, or as it would begin. */
export interface BriefingToWrite {
  readonly view: ClinicView;
  readonly text: string;
}

/** For whoever writes the briefing: what is written, else what the record says, as far as it is theirs to read. Refuses: `ClinicNotFound`, `NotYourService`. */
export async function getBriefingToWrite(database: Asked, actor: Actor, named: string): Promise<Outcome<BriefingToWrite>> {
  const found = await getClinic(database, actor, named);
  if (!found.ok) return found;
  const { clinic, standing, runningPlan, mayBrief } = found.value;
  if (!mayBrief && clinic.state === 'called') return refuse('NotYourService', { service: clinic.service });
  if (clinic.briefing !== null) return accept({ view: found.value, text: clinic.briefing.text });
  const text = await database.read(actor.councilId, async (reading) => {
    const exception = clinic.exceptionReference === null ? undefined : await findExceptionSummary(reading, actor, clinic.exceptionReference);
    const exempt = new Set<string>(await listExemptActions(reading, actor));
    const actions = (await listActionsAbout(reading, clinic)).filter(({ id }) => !exempt.has(id));
    return draftBriefing({
      standing: standing && { period: standing.periodLabel, says: standing.status.why },
      report: exception?.report ?? null,
      recoveryPlan: runningPlan && `${runningPlan.reference}: ${recoveryStateNames[runningPlan.state]}`,
      actions: actions.map((action) => `${action.reference}: ${action.title}, by ${longDate(action.dueOn)} (${statusTitle(action).toLowerCase()})`),
    });
  });
  return accept({ view: found.value, text });
}
