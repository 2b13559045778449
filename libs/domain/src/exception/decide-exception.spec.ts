import { england } from '../calendar/testing/england';
import { anActor } from '../review/testing/a-review';
import type { PersonId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideException, type DecidingContext, type ExceptionVerdict } from './decide-exception';
import { decideExceptionReport } from './decide-exception-report';
import { anException, aReport } from './testing/an-exception';

const manager = anActor(anId('amara'));
const context: DecidingContext = {
  roundState: 'closed',
  by: anActor(anId('dilys'), { roles: ['director'] }),
  now: '2026-08-04T13:00:00.000Z',
  today: '2026-08-04',
  calendar: england,
};
const verdict = (changes: Partial<ExceptionVerdict> = {}): ExceptionVerdict => ({
  decision: 'note',
  reason: 'Seen.',
  option: null,
  resources: null,
  clinicOn: null,
  ...changes,
});
const reported = anException({ state: 'reported', report: aReport(), reportedBy: [anId('amara')] });

describe('an exception report', () => {
  it('is tabled with a cause, an option and a recommendation', () => {
    expect(decideExceptionReport(anException(), aReport(), manager, context)).toMatchObject({
      ok: true,
      value: { exception: { state: 'reported', reportedBy: ['amara'] }, event: { payload: { options: 1, recommended: 0 } } },
    });
  });

  it('is by everybody who wrote a version of it: none of them decides the exception', () => {
    const again = decideExceptionReport(reported, aReport(), anActor(anId('colleague')), context);
    if (!again.ok) throw new Error(again.refusal.code);
    for (const person of [anId<PersonId>('amara'), anId<PersonId>('colleague')]) {
      expect(decideException(again.value.exception, verdict(), { ...context, by: anActor(person) })).toMatchObject({ refusal: { code: 'ExceptionDecidedByAuthor' } });
    }
  });

  it.each([
    ['CauseMissing', { cause: '' }],
    ['OptionMissing', { options: [] }],
    ['OptionIncomplete', { options: [{ title: 'Hire', cost: '', benefit: 'x', risk: 'y' }] }],
    ['RecommendationMissing', { recommended: null }],
    ['RecommendationMissing', { recommended: 3 }],
    ['DayHasPassed', { backOnTargetBy: '2020-01-01' as const }],
  ])('is refused: %s', (code, changes) => {
    expect(decideExceptionReport(anException(), aReport(changes), manager, context)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is refused for everything that it lacks at once, each with its place', () => {
    const refused = decideExceptionReport(anException(), aReport({ cause: '', options: [{ title: 'Hire', cost: '', benefit: 'x', risk: '' }], recommended: null, backOnTargetBy: '2020-01-01' }), manager, context);
    if (refused.ok) throw new Error('It was taken.');
    const { refusal } = refused;
    expect([refusal, ...(refusal.also ?? [])].map(({ code, at }) => [code, at])).toEqual([
      ['CauseMissing', undefined], ['OptionIncomplete', 'options.0.cost'], ['OptionIncomplete', 'options.0.risk'], ['RecommendationMissing', undefined], ['DayHasPassed', 'backOnTargetBy'],
    ]);
  });

  it('is not asked about good news or a missing review', () => {
    expect(decideExceptionReport(anException({ kind: 'doing-well' }), aReport(), manager, context)).toMatchObject({
      refusal: { code: 'ReportNotNeeded' },
    });
    expect(decideExceptionReport(anException({ kind: 'late' }), aReport(), manager, context)).toMatchObject({
      refusal: { code: 'ReportNotNeeded' },
    });
  });
});

describe('the corporate review decides', () => {
  it('a clinic, with its day', () => {
    expect(decideException(reported, verdict({ decision: 'clinic', clinicOn: '2026-08-14' }), context)).toMatchObject({
      ok: true,
      value: { exception: { state: 'decided', decision: { decision: 'clinic', clinicOn: '2026-08-14', decidedBy: ['dilys'] } } },
    });
  });

  it('only recognition or a note for good news', () => {
    const good = anException({ kind: 'doing-well' });
    expect(decideException(good, verdict({ decision: 'recognise' }), context)).toMatchObject({ ok: true });
    expect(decideException(good, verdict({ decision: 'clinic', clinicOn: '2026-08-14' }), context)).toMatchObject({
      refusal: { code: 'DecisionNotForThisKind', details: { allowed: ['recognise', 'note'] } },
    });
  });

  it('without the report that has not come, with the reason for not waiting', () => {
    const decided = decideException(anException(), verdict({ decision: 'clinic', clinicOn: '2026-08-14', withoutReport: ' The manager is on leave. ' }), context);
    expect(decided).toMatchObject({
      value: { exception: { state: 'decided', decision: { withoutReport: 'The manager is on leave.' } }, event: { wording: { withoutReport: 'The manager is on leave.' } } },
    });
    expect(decideException(anException(), verdict({ withoutReport: '\u200b' }), context)).toMatchObject({ refusal: { code: 'ReportMissing', details: { reference: 'EX-1' } } });
    expect(decideException(reported, verdict({ withoutReport: 'Not needed' }), context)).toMatchObject({ value: { exception: { decision: { withoutReport: null } } } });
  });

  it('a missing review without waiting for a report', () => {
    expect(decideException(anException({ kind: 'late', measureId: null }), verdict({ decision: 'watch' }), context)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['ReportMissing', anException(), verdict(), context],
    ['DecisionNotForThisKind', reported, verdict({ decision: 'recognise' }), context],
    ['ReasonMissing', reported, verdict({ reason: ' ' }), context],
    ['ClinicDateMissing', reported, verdict({ decision: 'clinic' }), context],
    ['DayHasPassed', reported, verdict({ decision: 'clinic', clinicOn: '2026-08-03' }), context],
    ['NotAWorkingDay', reported, verdict({ decision: 'clinic', clinicOn: '2026-08-16' }), context],
    ['DayTooFar', reported, verdict({ decision: 'clinic', clinicOn: '2062-08-16' }), context],
    ['CorporateReviewNotOpen', reported, verdict(), { ...context, roundState: 'open' as const }],
    ['ExceptionDecidedByAuthor', reported, verdict(), { ...context, by: manager }],
    ['ExceptionNotOpen', anException({ state: 'decided' }), verdict(), context],
  ])('and is refused: %s', (code, exception, v, c) => {
    expect(decideException(exception, v, c)).toMatchObject({ ok: false, refusal: { code } });
  });
});
