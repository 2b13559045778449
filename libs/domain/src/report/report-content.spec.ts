import { textLeftOut } from '../authority/exemption';
import { leavesOutWhatIsExempt } from '../document/document';
import { noNarrative } from '../document/committee-paper';
import type { MeasureId, ReportId, ReviewId, SnapshotId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { type ExemptFromReport, type ReportContent, withoutExempt } from './report-content';

const decided = { quarter: 1, reference: 'EX-1', kind: 'late', service: 'Housing', measure: null, decision: 'watch', reason: 'The contractor left.' };
const figure = { measureId: anId<MeasureId>('m'), ref: 'HS01', period: 'Quarter 2 2026/27', commentary: 'Two voids fewer.' } as ReportContent['figures'][number];
const content: ReportContent = {
  year: '2026/27', half: 'h1', council: 'Larkmere', summary: 'A good half-year.', snapshot: { id: anId<SnapshotId>('s'), number: 1, hash: '', takenAt: '2026-11-05T08:00:00.000Z' },
  figures: [figure, { ...figure, ref: 'HS02', measureId: anId<MeasureId>('other') }], narrative: { ...noNarrative, risk: 'Repairs may not recover.' },
  findings: [{ service: 'Housing', section: 'measures', text: 'Repairs slipped.' }, { service: 'Streets', section: 'risks', text: 'Salt is short.' }],
  recovery: [{ reference: 'RP-1', title: 'Repairs', service: 'Housing', state: 'monthly-updates', approvedOn: null, goal: null, latest: null }, { reference: 'RP-2', title: 'Voids', service: 'Housing', state: 'monthly-updates', approvedOn: null, goal: null, latest: null }],
  decisions: [decided, { ...decided, reference: 'EX-2' }], issues: [], reviews: [],
};
const nothing: ExemptFromReport = { decisions: [], plans: [], reviews: [], texts: [], commentaries: [] };

describe('a report for its reader', () => {
  it('is all of it where nothing is exempt', () => {
    expect(withoutExempt(content, nothing)).toEqual({ ...content, exempt: [] });
  });

  it.each<[string, Partial<ExemptFromReport>, (shown: ReturnType<typeof withoutExempt>) => unknown, unknown, string | undefined]>([
    ['decision', { decisions: [{ reference: 'EX-1', paragraph: 3 }] }, ({ decisions }) => decisions.map(({ reference }) => reference), ['EX-2'], 'EX-1, quarter 1'],
    ['recovery plan', { plans: [{ reference: 'RP-2', paragraph: 3 }] }, ({ recovery }) => recovery?.map(({ reference }) => reference), ['RP-1'], 'Recovery plan RP-2'],
    ['review', { reviews: [{ year: '2026/27', quarter: 2, service: 'Housing', paragraph: 3 }] }, ({ findings }) => findings?.map(({ service }) => service), ['Streets'], 'Findings of the review of Housing'],
    ['review of another quarter', { reviews: [{ year: '2026/27', quarter: 1, service: 'Housing', paragraph: 3 }] }, ({ findings }) => findings?.length, 2, undefined],
    ['summary', { texts: [{ text: 'summary', paragraph: 3 }] }, ({ summary, narrative }) => [summary, narrative?.risk], [textLeftOut(3), 'Repairs may not recover.'], undefined],
    ['text under a head', { texts: [{ text: 'risk', paragraph: 3 }, { text: 'equality', paragraph: 3 }] }, ({ summary, narrative }) => [summary, narrative?.risk, narrative?.equality], ['A good half-year.', textLeftOut(3), ''], undefined],
    ['commentary', { commentaries: [{ measureId: anId<MeasureId>('m'), ref: 'HS01', period: '2026-Q2', paragraph: 3 }] }, ({ figures }) => figures.map(({ commentary }) => commentary), [textLeftOut(3), 'Two voids fewer.'], undefined],
  ])('is without a %s that is exempt, and says so', (_, exempt, part, expected, named) => {
    const shown = withoutExempt(content, { ...nothing, ...exempt });
    expect(part(shown)).toEqual(expected);
    expect(shown.exempt.map(({ what }) => what)).toEqual(named === undefined ? [] : [named]);
  });
});

describe('a document', () => {
  const review = { paper: 'service-review', id: anId<ReviewId>('v'), part: '' } as const;
  const summary = { paper: 'performance-report', id: anId<ReportId>('r'), part: 'summary' } as const;

  it('is withheld once something is marked that it does not leave out, and not before', () => {
    expect(leavesOutWhatIsExempt({ kind: 'report', leftOut: [review] }, [])).toBe(true);
    expect(leavesOutWhatIsExempt({ kind: 'report', leftOut: [review] }, [review])).toBe(true);
    expect(leavesOutWhatIsExempt({ kind: 'report', leftOut: [review] }, [review, summary])).toBe(false);
    expect(leavesOutWhatIsExempt({ kind: 'report', leftOut: [{ ...summary, part: 'risk' }] }, [summary])).toBe(false);
  });

  it('that names the papers it draws on is withheld for commentaries alone, where it shows figures', () => {
    const commentary = { paper: 'measure', id: anId<MeasureId>('m'), part: '2026-Q1' } as const;
    expect(leavesOutWhatIsExempt({ kind: 'scorecard', leftOut: [] }, [review, summary])).toBe(true);
    expect([leavesOutWhatIsExempt({ kind: 'scorecard', leftOut: [] }, [commentary]), leavesOutWhatIsExempt({ kind: 'recovery-plan', leftOut: [] }, [commentary])]).toEqual([false, true]);
  });
});
