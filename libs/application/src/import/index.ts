export * from './command-line-actor';
export * from './import-council-pack';
export * from './pack-import';
export type { PackFault } from '@golden-thread/exchange/council-pack';
export type { GivenFile } from '@golden-thread/exchange/tabular';
