import type { Actor } from '../authority/actor';
import type { AuditSampleId, CouncilId, MeasureId, PersonId, PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import type { FigureToAudit } from './audit-sample';
import { decideAuditResult, decideSample } from './decide-audit';

const auditor: Actor = { councilId: anId<CouncilId>('council'), personId: anId<PersonId>('auditor'), name: 'Ada', roles: ['auditor'], postIds: [], via: 'page' };
const figure: FigureToAudit = {
  measureId: anId<MeasureId>('m1'), ref: 'HS01', period: '2025-Y', figureVersion: 2, value: '71', result: null, finding: '', hasWorkingPaper: true,
  contributors: [anId<PersonId>('owner')], ownerPostId: anId<PostId>('owner'), verifierPostId: anId<PostId>('verifier'),
};
const sample = anId<AuditSampleId>('sample');
const check = (more: Partial<FigureToAudit>, result: 'pass' | 'amend' | 'fail', finding = '') =>
  decideAuditResult(sample, { ...figure, ...more }, { result, finding, actor: auditor, periodLabel: '2025/26' });

describe('a sample of audited figures', () => {
  it('is drawn with a seed and a size, both said at once where they are wrong', () => {
    expect(decideSample({ year: '2025/26', seed: ' ', size: 0.5 }, { id: sample, drawn: [figure] })).toMatchObject({ refusal: { code: 'SampleSeedMissing', also: [{ code: 'SampleSizeOutOfRange' }] } });
    expect(decideSample({ year: '2025/26', seed: 'heron', size: 5 }, { id: sample, drawn: [] })).toMatchObject({ refusal: { code: 'NothingToSample' } });
    expect(decideSample({ year: '2025/26', seed: 'heron', size: 5 }, { id: sample, drawn: [figure] })).toMatchObject({ value: { payload: { seed: 'heron', refs: ['HS01'] } } });
  });

  it('passes a figure only where a working paper shows it', () => {
    expect(check({}, 'pass')).toMatchObject({ value: { payload: { result: 'pass', figureVersion: 2 } } });
    expect(check({ hasWorkingPaper: false }, 'pass')).toMatchObject({ refusal: { code: 'WorkingPaperMissing' } });
    expect(check({ hasWorkingPaper: false }, 'fail', 'Nothing shows it')).toMatchObject({ value: { wording: { finding: 'Nothing shows it' } } });
  });

  it('says why where it does not pass, once, and by nobody who wrote in it', () => {
    expect(check({}, 'amend')).toMatchObject({ refusal: { code: 'FindingMissing' } });
    expect(check({ result: 'pass' }, 'fail', 'Again')).toMatchObject({ refusal: { code: 'AuditedAlready' } });
    expect(check({ contributors: [auditor.personId!] }, 'pass')).toMatchObject({ refusal: { code: 'AuditedByContributor' } });
  });
});
