import { inWorkingDays } from '../calendar/working-days';
import type { Actor } from '../authority/actor';
import { may } from '../authority/permission';
import type { DayRefusal } from '../calendar/refusals';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import type { PostId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import type { ClinicRequester } from './clinic';
import { clinicDayFaults } from './decide-rescheduling';
import type { ExceptionRefusal } from './refusals';

/**
 * In whose name somebody may ask for a clinic about a service: management team on any, members of Overview and Scrutiny on any, the
 * service's manager on its own. Null: in nobody's; a councillor outside Overview and Scrutiny may not ask.
 * Source: ribble-valley 6.2.
 */
export function clinicRequesterOf(actor: Actor, service: { readonly managerPostId: PostId | null }): ClinicRequester | null {
  if (may(actor, 'corporate-review.decide')) return 'corporate-review';
  if (actor.roles.includes('scrutiny-member')) return 'scrutiny';
  return service.managerPostId !== null && actor.postIds.includes(service.managerPostId) ? 'service' : null;
}

interface Asking extends CouncilDate {
  readonly by: Actor;
  readonly service: { readonly managerPostId: PostId | null };
  /** The reference of a clinic that is already called on the same thing. */
  readonly called: string | null;
}

/** A clinic asked for today is usually held two weeks on: the day that is suggested. */
export const clinicSuggestedOn = inWorkingDays(10);

/**
 * Whether a clinic is called because somebody asks for it outside the corporate review, and in whose name: with a reason, on a working day
 * to come, and not while one on the same thing is called already.
 *
 * Refusals: MayNotAskForClinic, ClinicCalledAlready (details: its reference), ReasonMissing, and as `refusalOfWorkingDay` does.
 * Source: ribble-valley 6.1 and 6.2.
 */
export function decideClinicRequest(
  request: { readonly meetsOn: CalendarDate; readonly reason: string },
  { by, service, called, ...on }: Asking,
): Outcome<{ readonly requestedBy: ClinicRequester }, Refusal<ExceptionRefusal | DayRefusal>> {
  const requestedBy = clinicRequesterOf(by, service);
  if (requestedBy === null) return refuse('MayNotAskForClinic');
  if (called !== null) return refuse('ClinicCalledAlready', { reference: called });
  return refuseAll(clinicDayFaults(request, on)) ?? accept({ requestedBy });
}
