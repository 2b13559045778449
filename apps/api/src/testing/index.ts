export * from './browser';
export * from './program';
export * from './start-api';
export * from './page-seen';
export * from './recovery-plan-awaiting';
export * from './housing-measures';
