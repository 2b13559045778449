export * from './recovery-plan.activities';
export * from './recovery-plan.workflow';
