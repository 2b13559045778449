export * from './errands';
export type { Database, Reading, UnitOfWork } from '@golden-thread/persistence';
export type { Outcome, Refusal } from '@golden-thread/domain';
