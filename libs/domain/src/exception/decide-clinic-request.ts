import type { Actor } from '../authority/actor';
import { may } from '../authority/permission';
import type { CalendarDate } from '../calendar/dates';
import type { PostId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { ClinicRequester } from './clinic';
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

interface Asking {
  readonly by: Actor;
  readonly service: { readonly managerPostId: PostId | null };
  /** The reference of a clinic that is already called on the same thing. */
  readonly called: string | null;
  readonly today: CalendarDate;
}

/**
 * Whether a clinic is called because somebody asks for it outside the corporate review, and in whose name: with a reason, on a day to
 * come, and not while one on the same thing is called already.
 *
 * Refusals: MayNotAskForClinic, ClinicCalledAlready (details: its reference), ReasonMissing, ClinicDatePast.
 * Source: ribble-valley 6.1 and 6.2.
 */
export function decideClinicRequest(
  request: { readonly meetsOn: CalendarDate; readonly reason: string },
  { by, service, called, today }: Asking,
): Outcome<{ readonly requestedBy: ClinicRequester }, Refusal<ExceptionRefusal>> {
  const requestedBy = clinicRequesterOf(by, service);
  if (requestedBy === null) return refuse('MayNotAskForClinic');
  if (called !== null) return refuse('ClinicCalledAlready', { reference: called });
  if (request.reason.trim() === '') return refuse('ReasonMissing');
  return request.meetsOn < today ? refuse('ClinicDatePast', { clinicOn: request.meetsOn }) : accept({ requestedBy });
}
