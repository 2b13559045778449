import type { RecoveryPlanId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideExemption, decideLifting } from './decide-exemption';
import { exemptParagraphNumbers } from './exemption';
import { mayRead, readingMatters, type ReadingMatter } from './reading-rights';

const marked = { paper: 'recovery-plan', id: anId<RecoveryPlanId>('rp'), current: null, today: '2026-09-01' } as const;
const asked = { paragraph: 3, until: '2026-12-31', reason: 'The contractor’s price' } as const;

describe('what is exempt', () => {
  it('is marked under one of seven paragraphs, until a day to come, with a reason', () => {
    expect(exemptParagraphNumbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(decideExemption(marked, asked)).toMatchObject({
      value: { name: 'PaperMarkedExempt', stream: { type: 'recovery-plan' }, payload: { paragraph: 3, until: '2026-12-31', was: null }, wording: { reason: 'The contractor’s price' } },
    });
    expect(decideExemption(marked, { ...asked, until: '2026-09-01' })).toMatchObject({ ok: true });
    expect(decideExemption(marked, { ...asked, until: '2026-08-31' })).toMatchObject({ refusal: { code: 'ExemptionEndsInPast' } });
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

  it('is read by its circle and nobody else, whatever the council opened to everybody; a draft by no more than before', () => {
    for (const matter of Object.keys(readingMatters) as ReadingMatter[]) {
      expect([matter, mayRead(matter, 'other', { [matter]: 'everyone' }, { exempt: true })]).toEqual([matter, 'none']);
    }
    expect([mayRead('decided', 'circle', {}, { exempt: true }), mayRead('decided', 'asked', {}, { exempt: true })]).toEqual(['whole', 'whole']);
    expect(mayRead('drafts', 'circle', {}, { exempt: true })).toBe('heading');
  });
});
