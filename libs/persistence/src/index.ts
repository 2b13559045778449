export * from './data-source';
export * from './migrate';
export * from './open-database';
export * from './unit-of-work';
export * from './pool-use';
