export * from './engine-actor';
export * from './remind-and-escalate';
export * from './take-turn';
export * from './turn-findings';
export * from './finish-clock-move';
export * from './step-clock';
export * from './what-is-unsettled';
