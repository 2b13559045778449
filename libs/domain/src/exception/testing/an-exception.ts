import { anId } from '../../shared/testing/an-id';
import type { ExceptionCase, ExceptionReport } from '../exception-case';

/** A complete exception report with one option, for specs. */
export const aReport = (changes: Partial<ExceptionReport> = {}): ExceptionReport => ({
  causeCode: 'capacity',
  cause: 'Two plasterers left in May.',
  impact: 'Tenants wait nine days longer.',
  done: 'Overtime on Saturdays.',
  options: [{ title: 'Hire a contractor', cost: '£40,000', benefit: 'Back within target by October', risk: 'Quality of work' }],
  recommended: 0,
  backOnTargetBy: '2026-12-31',
  ...changes,
});

/** A red measure's exception as just raised, for specs. */
export const anException = (changes: Partial<ExceptionCase> = {}): ExceptionCase => ({
  id: anId('exception-1'),
  reference: 'EX-1',
  roundId: anId('round-1'),
  kind: 'red',
  serviceId: anId('housing'),
  measureId: anId('repairs'),
  because: ['red'],
  state: 'raised',
  report: null,
  reportedBy: [],
  decision: null,
  version: 1,
  ...changes,
});
