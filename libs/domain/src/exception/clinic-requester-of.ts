import { type Actor, may } from '../authority';
import type { ClinicRequester } from './clinic-requester';

/**
 * In whose name somebody may ask for a clinic about a service: management team on any, members of Overview and Scrutiny on any, the
 * service's manager on its own. Null: in nobody's; a councillor outside Overview and Scrutiny may not ask.
 * Source: ribble-valley 6.2.
 */
export function clinicRequesterOf(actor: Actor, service: { readonly managerPostId: string | null }): ClinicRequester | null {
  if (may(actor, 'corporate-review.decide')) return 'corporate-review';
  if (actor.roles.includes('scrutiny-member')) return 'scrutiny';
  return service.managerPostId !== null && actor.postIds.includes(service.managerPostId) ? 'service' : null;
}
