export * from './wake-up.row';
export * from './read-requested';
export * from './settle-wake-up';
export * from './ask-for-turn';
export * from './find-wake-up';
export * from './ask-those-due';
export * from './earliest-wake-up';
export * from './list-unsettled';
