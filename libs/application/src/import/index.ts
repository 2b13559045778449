export * from './command-line-actor';
export * from './import-council-pack';
export * from './pack-import';
