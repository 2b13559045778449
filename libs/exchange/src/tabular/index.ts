export * from './given-file';
export * from './read-archive';
export * from './read-csv';
export * from './read-workbook';
export * from './table';
export * from './unreadable-file';
export * from './write-csv';
