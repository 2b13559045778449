import type { Round } from '../round';

/** Quarter 1 of 2026/27 with the dates of practice.md C2, for specs. */
export const aRound = (changes: Partial<Round> = {}): Round => ({
  id: 'round-1',
  year: '2026/27',
  quarter: 1,
  state: 'open',
  opensOn: '2026-07-01',
  reviewsDueOn: '2026-07-28',
  closesOn: '2026-08-04',
  exceptionsPickedOn: null,
  version: 1,
  ...changes,
});
