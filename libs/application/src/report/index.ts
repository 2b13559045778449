export * from './answer-challenge';
export * from './challenge-report';
export * from './compose-report';
export * from './conclude-challenge';
export * from './publish-report';
export * from './see-to-report';
export * from './with-report';
