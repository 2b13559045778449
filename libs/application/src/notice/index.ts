export * from './begin-sending';
export * from './letter-text';
export * from './notice-rule';
export * from './raise-notices';
export * from './send-day-digest';
export * from './settle-sending';
