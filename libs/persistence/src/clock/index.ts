export * from './clock-move.row';
export * from './clock-moves';
