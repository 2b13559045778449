export * from './engine-actor';
export * from './remind-and-escalate';
export * from './take-turn';
export * from './turn-findings';
