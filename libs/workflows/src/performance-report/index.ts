export * from './performance-report.activities';
export * from './performance-report.workflow';
