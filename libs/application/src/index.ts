export * from './errands';
export type { Asked, Database, IdOrReference, Reading, UnitOfWork } from '@golden-thread/persistence';
export type { Outcome, Refusal } from '@golden-thread/domain';
