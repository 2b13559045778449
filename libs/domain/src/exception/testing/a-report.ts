import type { ExceptionReport } from '../exception-report';

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
