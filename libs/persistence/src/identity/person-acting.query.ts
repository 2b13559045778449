import type { Role } from '@golden-thread/domain/authority';
import type { Reading } from '../unit-of-work';

/** One post that a person answers for today, and why. */
export interface AnsweredPost {
  readonly postId: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly basis: 'holder' | 'vacancy' | 'deputy';
  /** The absent holder, where the basis is deputy. */
  readonly holderId: string | null;
  readonly holderName: string | null;
}

/** A person as they stand today in their council. */
export interface PersonActing {
  readonly personId: string;
  readonly name: string;
  readonly posts: readonly AnsweredPost[];
}

const acting = { name: 'person-acting', text: 'select name, posts from person_acting($1, $2, $3)' };

/**
 * The person and every post they answer for on the council's date; undefined for somebody unknown or who has left. A closed post
 * gives no roles any more, but its unfinished work is still theirs who are up its line.
 */
export async function findPersonActing(reading: Reading, personId: string): Promise<PersonActing | undefined> {
  const [person] = await reading.query<Omit<PersonActing, 'personId'>>(acting, [reading.council.id, personId, reading.today]);
  return person && { personId, ...person };
}
