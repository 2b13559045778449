export * from './letter.row';
export * from './notice.row';
