import { type Actor } from '../authority';
import type { CalendarDate } from '../calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared';
import type { ClinicRequester } from './clinic-requester';
import { clinicRequesterOf } from './clinic-requester-of';
import type { ExceptionRefusal } from './exception-refusals';

interface Asking {
  readonly by: Actor;
  readonly service: { readonly managerPostId: string | null };
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
