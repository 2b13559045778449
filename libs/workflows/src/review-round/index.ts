export * from './review-round.activities';
export * from './review-round.workflow';
