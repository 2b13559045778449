import { decideReportSignOff } from './decide-report-sign-off';
import { aPerformanceReport } from './testing/a-performance-report';

const report = aPerformanceReport({ state: 'in-challenge', hash: 'abc' });
const of = { sitsOn: ['cabinet'] as const, supported: true, comments: '', signed: false };
const code = (outcome: ReturnType<typeof decideReportSignOff>): string => (outcome.ok ? 'signed' : outcome.refusal.code);

describe('signing that the officer’s recommendation is supported', () => {
  it('is a Cabinet member’s, of exactly what was composed', () => {
    expect(decideReportSignOff(report, of)).toMatchObject({ value: { name: 'ReportSignedOff', payload: { hash: 'abc', supported: true } } });
    expect(code(decideReportSignOff(report, { ...of, sitsOn: ['scrutiny'] }))).toBe('NotOfThisBody');
  });
  it('is done once a composition, while the report is before members, and with a reason where it is not supported', () => {
    expect(code(decideReportSignOff(report, { ...of, signed: true }))).toBe('SignedOffAlready');
    expect(code(decideReportSignOff({ ...report, state: 'published' }, of))).toBe('NotInChallenge');
    expect(code(decideReportSignOff(report, { ...of, supported: false }))).toBe('SignOffUnexplained');
    expect(code(decideReportSignOff(report, { ...of, supported: false, comments: 'The risk is not costed.' }))).toBe('signed');
  });
});
