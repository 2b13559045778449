import type { ExceptionCase } from '../exception-case';

/** A red measure's exception as just raised, for specs. */
export const anException = (changes: Partial<ExceptionCase> = {}): ExceptionCase => ({
  id: 'exception-1',
  reference: 'EX-1',
  roundId: 'round-1',
  kind: 'red',
  serviceId: 'housing',
  measureId: 'repairs',
  because: ['red'],
  state: 'raised',
  report: null,
  reportedBy: [],
  decision: null,
  version: 1,
  ...changes,
});
