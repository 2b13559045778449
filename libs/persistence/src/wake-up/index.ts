export * from './wake-up.row';
export * from './read-requested';
export * from './settle-wake-up';
