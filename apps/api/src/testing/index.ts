export * from './browser';
export * from './start-api';
