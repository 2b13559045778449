export * from './plans-watching-measure';
export * from './recovery-plans';
export * from './recovery-plan.query';
export * from './recovery-plans.query';
