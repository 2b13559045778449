export * from './daily-digest.activities';
export * from './daily-digest.workflow';
