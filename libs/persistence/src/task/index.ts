export * from './task.row';
