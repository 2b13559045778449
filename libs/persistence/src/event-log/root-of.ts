import { digest } from './digest';

/** What a seal says of its events: one hash over theirs. `hashes` in the order of the events' ids. */
export const rootOf = (hashes: readonly string[]): string => digest(hashes.join('\n'));
