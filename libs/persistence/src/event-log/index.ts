export * from './canonical-json';
export * from './digest';
export * from './event.row';
export * from './event-wording.row';
export * from './hash-event';
export * from './recorded-event';
export * from './seal.row';
export * from './stream-head.row';
