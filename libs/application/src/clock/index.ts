export * from './request-clock-move';
export * from './show-clock';
export * from './show-clock-move';
