export * from './shared';
export * from './recovery-plan';
export * from './daily-digest';
export * from './annual-cycle';
