export * from './if-match';
export * from './page-query.dto';
export * from './paged';
export * from './paged-answer';
export * from './rest-controller';
export * from './rest-route';
export * from './submission';
