export * from './wake-ups';
export * from './wake-workflows';
