export * from './plans-watching-measure';
export * from './recovery-month.row';
export * from './recovery-plan.row';
export * from './recovery-plans';
export * from './recovery-rows';
export * from './recovery-plan.query';
export * from './recovery-plans.query';
