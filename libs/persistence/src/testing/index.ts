export * from './fresh-database';
export * from './story';
export * from './small-council';
