export * from './differing-figures.query';
export * from './existing-meetings.query';
export * from './last-import.query';
export * from './refs-of-council.query';
export * from './measure-ids.query';
export * from './council-rows.query';
