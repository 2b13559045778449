export * from './break-reasons.query';
export * from './measures-by-objective.query';
export * from './thread-above.query';
export * from './thread.query';
