export * from './expand-group';
export * from './organogram';
export * from './organogram-pack';
export * from './read-organogram';
