export * from './clock-events';
export * from './clock-move-state';
export * from './clock-move-transitions';
export * from './clock-move';
export * from './clock-refusals';
export * from './clock-target';
export * from './decide-clock-move';
