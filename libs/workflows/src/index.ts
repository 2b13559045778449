export * from './shared';
export * from './recovery-plan';
export * from './daily-digest';
export * from './annual-cycle';
export * from './review-round';
export * from './performance-report';
export * from './service-year';
export * from './appraisal-round';
