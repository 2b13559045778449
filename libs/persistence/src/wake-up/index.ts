export * from './wake-up.row';
