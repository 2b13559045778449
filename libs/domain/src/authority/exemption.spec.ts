import type { MeasureId, RecoveryPlanId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideExemption, decideLifting } from './decide-exemption';
import { canBeExempt, commentaryForReader, exemptParagraphNumbers, textLeftOut, wholePaper } from './exemption';
import { mayRead, readingMatters, type ReadingMatter } from './reading-rights';

const marked = { paper: 'recovery-plan', id: anId<RecoveryPlanId>('rp'), part: wholePaper, current: null, today: '2026-09-01' } as const;
const asked = { paragraph: 3, until: '2026-12-31', reason: 'The contractor’s price' } as const;

describe('what is exempt', () => {
  it('is marked under one of seven paragraphs, until a day to come, with a reason', () => {
    expect(exemptParagraphNumbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(decideExemption(marked, asked)).toMatchObject({
      value: { name: 'PaperMarkedExempt', stream: { type: 'recovery-plan' }, payload: { paragraph: 3, until: '2026-12-31', was: null }, wording: { reason: 'The contractor’s price' } },
    });
    expect(decideExemption(marked, { ...asked, until: '2026-09-01' })).toMatchObject({ ok: true });
    expect(decideExemption(marked, { ...asked, until: '2026-08-31' })).toMatchObject({ refusal: { code: 'ExemptionEndsInPast' } });
    expect([decideExemption(marked, { ...asked, until: '2031-09-01' }).ok, decideExemption(marked, { ...asked, until: '2031-09-02' })]).toMatchObject([true, { refusal: { code: 'DayTooFar', at: 'until' } }]);
    expect(decideExemption(marked, { ...asked, reason: ' ' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
  });

  it('is changed only into something else, and lifted only while it holds', () => {
    const current = { paragraph: 3, until: '2026-12-31' } as const;
    expect(decideExemption({ ...marked, current }, asked)).toMatchObject({ refusal: { code: 'ExemptionUnchanged' } });
    expect(decideExemption({ ...marked, current }, { ...asked, until: '2027-03-31' })).toMatchObject({ value: { payload: { was: current } } });
    expect(decideLifting({ ...marked, current }, 'The contract is signed')).toMatchObject({ value: { name: 'ExemptionLifted', payload: { paragraph: 3 } } });
    expect(decideLifting({ ...marked, current }, '')).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(decideLifting(marked, 'The contract is signed')).toMatchObject({ refusal: { code: 'NotExempt' } });
  });

  it('is a paper as a whole, one text of a report, or the commentary on one figure, and says which', () => {
    expect([['clinic', ''], ['performance-report', 'summary'], ['performance-report', 'background'], ['measure', '2026-Q1']].map(([paper, part]) => canBeExempt(paper!, part!))).toEqual([true, true, true, true]);
    expect([['clinic', 'summary'], ['performance-report', ''], ['performance-report', 'constructor'], ['measure', ''], ['measure', 'Q1'], ['service-plan', '']].map(([paper, part]) => canBeExempt(paper!, part!)))
      .toEqual([false, false, false, false, false, false]);
    const commentary = { ...marked, paper: 'measure', id: anId<MeasureId>('m'), part: '2026-Q1' } as const;
    expect(decideExemption(commentary, asked)).toMatchObject({ value: { stream: { type: 'measure' }, payload: { part: '2026-Q1' } } });
    expect(decideExemption(marked, asked)).not.toHaveProperty('value.payload.part');
  });

  it('stands in the place of a commentary, whichever way the period is named, and of no other', () => {
    const exempt = [{ measureId: anId<MeasureId>('m'), ref: 'HS01', period: '2026-Q1', paragraph: 3 }] as const;
    const shown = (measure: string, period: string) => commentaryForReader(exempt, { measureId: anId<MeasureId>(measure), period, commentary: 'The contractor left.' });
    expect([shown('m', '2026-Q1'), shown('m', 'Quarter 1 2026/27')]).toEqual([textLeftOut(3), textLeftOut(3)]);
    expect([shown('m', '2026-Q2'), shown('other', '2026-Q1'), commentaryForReader(exempt, { measureId: anId<MeasureId>('m'), period: '2026-Q1', commentary: '' })]).toEqual(['The contractor left.', 'The contractor left.', '']);
  });

  it('is read by its circle and nobody else, whatever the council opened to everybody; a draft by no more than before', () => {
    for (const matter of Object.keys(readingMatters) as ReadingMatter[]) {
      expect([matter, mayRead(matter, 'other', { [matter]: 'everyone' }, { exempt: true })]).toEqual([matter, 'none']);
    }
    expect([mayRead('decided', 'circle', {}, { exempt: true }), mayRead('decided', 'asked', {}, { exempt: true })]).toEqual(['whole', 'whole']);
    expect(mayRead('drafts', 'circle', {}, { exempt: true })).toBe('heading');
  });
});
