export * from './service-year.activities';
export * from './service-year.workflow';
