export * from './fresh-database';
export * from './small-council';
