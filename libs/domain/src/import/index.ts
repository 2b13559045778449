export * from './import-events';
