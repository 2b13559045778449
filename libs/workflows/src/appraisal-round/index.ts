export * from './appraisal-round.activities';
export * from './appraisal-round.workflow';
