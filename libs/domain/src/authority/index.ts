export * from './actor';
export * from './may';
export * from './permission';
export * from './role';
export * from './hands-of';
export * from './separation-of-duties';
export * from './token-events';
