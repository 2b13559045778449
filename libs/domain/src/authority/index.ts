export * from './actor';
export * from './may';
export * from './permission';
export * from './role';
