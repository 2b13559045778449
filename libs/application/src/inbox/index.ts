export * from './list-inbox';
export * from './mark-inbox-read';
export type { InboxLine } from '@golden-thread/persistence/notice';
