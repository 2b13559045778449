export * from './accept';
export * from './decimal';
export * from './domain-event';
export * from './outcome';
export * from './refusal';
export * from './refuse';
export * from './remembered';
