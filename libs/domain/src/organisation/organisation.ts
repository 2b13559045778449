/** The dated facts of an organisation: posts, who holds them, who deputises. */

import type { CalendarDate } from '../calendar/dates';
import type { Decimal } from '../shared/decimal/decimal';
import type { DeputyId, DirectorateId, HoldingId, PersonId, PostId, ServiceId, UnitId } from '../shared/id';

/** What an organisation is made of, above its posts. */
export const organisationPartKinds = ['directorate', 'service', 'unit'] as const;
export type OrganisationPartKind = (typeof organisationPartKinds)[number];

export interface IdOfPart {
  readonly directorate: DirectorateId;
  readonly service: ServiceId;
  readonly unit: UnitId;
}

/** Whose id a part names as the one it lies in: nothing for a directorate. */
export interface ParentOfPart {
  readonly directorate: never;
  readonly service: DirectorateId;
  readonly unit: ServiceId;
}

/** How many characters a name or a title in the organisation holds. */
export const longestName = 200;

/**
 * A place in the organisation that work can be given to. Members hold posts too (lead member, chair), so that there is one
 * answer to "who answers for this today?". Here only what that answer depends on.
 */
export interface Post {
  readonly id: PostId;
  /** Who manages the post: another post, never a person. Null at the top of a line. */
  readonly lineManagerPostId: PostId | null;
  /** The post's last day; null while it exists. Work left behind by a closed post goes to whoever manages it. */
  readonly closedOn: CalendarDate | null;
}

/** A person in a post from a first to a last day, both inclusive. Two holdings of one post on one day are a job share. */
export interface Holding {
  readonly id: HoldingId;
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly basis: HoldingBasis;
  /** The part of the post held: '1' is the whole post, '0.5' one half of a job share. */
  readonly share: Decimal;
  readonly startsOn: CalendarDate;
  /** The last day; null while it goes on. */
  readonly endsOn: CalendarDate | null;
}

/** An interim holder answers for a post as any holder does; the word is kept because readers ask. */
export const holdingBases = ['permanent', 'interim', 'job-share', 'elected'] as const;
export type HoldingBasis = (typeof holdingBases)[number];

/** A person standing in for an absent holder of a post, for the days of the absence, first and last inclusive. */
export interface Deputy {
  readonly id: DeputyId;
  readonly postId: PostId;
  /** The absent holder. */
  readonly holderId: PersonId;
  /** Who stands in. */
  readonly personId: PersonId;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** The dated facts from which it follows who answers for a post on a day. */
export interface Organisation {
  readonly posts: readonly Post[];
  readonly holdings: readonly Holding[];
  readonly deputies: readonly Deputy[];
}
