export * from './wake-up.row';
export * from './wake-ups';
export * from './wake-workflows';
