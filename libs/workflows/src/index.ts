export * from './shared';
export * from './recovery-plan';
