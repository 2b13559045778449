export * from './find-history.query';
export * from './history-event';
export * from './names-of.query';
export * from './thing-labels.query';
export * from './verify-stream';
