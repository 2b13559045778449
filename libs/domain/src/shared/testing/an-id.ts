import type { Id } from '../id';

/** An id for a specification, by a name that tells it from others there: of the kind that the place asks for, or that is named. */
export const anId = <Named extends Id>(name: string): Named => name as Named;
