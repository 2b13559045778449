export * from './lines-up-from';
export * from './open-task-with-steps';
export * from './posts-with-role';
export * from './save-task-steps';
export * from './task-by-id.query';
export * from './tasks-of.query';
export * from './list-stranded-tasks.query';
