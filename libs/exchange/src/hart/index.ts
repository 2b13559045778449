export * from './compare-hart';
export * from './hart-difference';
export * from './hart-pack';
export * from './hart-profile';
export * from './hart-row';
export * from './read-hart';
