export * from './task';
export * from './turn-taken';
export * from './workflow-kind';
