export * from './browser';
export * from './program';
export * from './start-api';
