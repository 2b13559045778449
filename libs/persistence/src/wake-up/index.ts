export * from './wake-up.row';
export * from './read-requested';
export * from './settle-wake-up';
export * from './ask-for-turn';
export * from './find-wake-up';
