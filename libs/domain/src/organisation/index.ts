export * from './deputy';
export * from './holding';
export * from './line-management-cycle';
export * from './line-of';
export * from './organisation';
export * from './post';
export * from './responsibilities';
export * from './responsibility';
