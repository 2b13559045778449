export * from './decide-exception';
export * from './record-clinic';
export * from './reschedule-clinic';
export * from './with-clinic';
export * from './with-exception';
export * from './write-exception-report';
export * from './get-clinic';
export * from './get-exception';
