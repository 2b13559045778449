export * from './council-pack';
export * from './tabular';
