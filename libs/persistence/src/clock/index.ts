export * from './clock-moves';
export * from './coming.query';
export * from './happened.query';
export * from './hold-clock';
export * from './set-clock';
