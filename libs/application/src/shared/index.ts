export * from './answers-for';
export * from './changed-since';
export * from './lacks-permission';
export * from './opener';
