export * from './get-task';
export * from './list-my-tasks';
export type { TaskGroup, TaskLine, TaskSeen, TasksFound } from '@golden-thread/persistence/task';
export * from './open-task';
