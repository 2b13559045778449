export * from './get-history-of';
export * from './history-seen';
export * from './search-history';
export * from './who-may-see-history';
export type { HistoryEvent, StreamVerified } from '@golden-thread/persistence/history';
export * from './name-things';
