import { Foundation2026040100000 } from './2026040100000-foundation';

/** Every migration, in order. A new one is added at the end, by class; none is ever edited once it has run anywhere. */
export const migrations = [
  Foundation2026040100000,
];
