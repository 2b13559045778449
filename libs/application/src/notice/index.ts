export * from './begin-sending';
export * from './letter-text';
export * from './notice-rule';
export * from './raise-notices';
export * from './daily-digest-steps';
export * from './settle-sending';
