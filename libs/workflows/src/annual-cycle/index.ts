export * from './annual-cycle.activities';
export * from './annual-cycle.workflow';
