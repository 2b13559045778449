import type { Deputy, Holding } from '@golden-thread/domain/organisation';
import type { CommitteeKept, SeatKept } from './committees';
import type { MeetingKept } from './meetings';
import type { OrganisationPartKept } from './organisation-parts';
import type { PersonKept } from './people';
import type { PostKept } from './posts';

/** A service also names the committee that oversees it and the post of the Cabinet member whose portfolio it is in. */
export type ServiceKept = Omit<OrganisationPartKept, 'kind'> & { readonly leadMemberPostId: string | null; readonly committeeId: string | null };

/**
 * A whole organisation under ids that stay the same from one import to the next (`idFor`), so that importing it again changes only
 * what differs. What it does not name is left as it is.
 */
export interface OrganisationToImport {
  readonly directorates: readonly Omit<OrganisationPartKept, 'kind'>[];
  readonly services: readonly ServiceKept[];
  readonly units: readonly Omit<OrganisationPartKept, 'kind'>[];
  readonly posts: readonly PostKept[];
  readonly people: readonly PersonKept[];
  readonly holdings: readonly Holding[];
  readonly deputies: readonly (Deputy & { readonly reason: string })[];
  readonly committees: readonly CommitteeKept[];
  readonly seats: readonly SeatKept[];
  readonly meetings: readonly MeetingKept[];
}
