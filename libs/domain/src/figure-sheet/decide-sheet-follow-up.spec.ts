import { england } from '../calendar/testing/england';
import { anId } from '../shared/testing/an-id';
import { decideSheetExtension, decideSheetNote } from './decide-sheet-follow-up';

const sheet = { id: anId<never>('sheet'), year: '2026/27', quarter: 1, serviceId: anId<never>('housing'), state: 'open', dueOn: '2026-07-14' } as const;
const context = { frozen: false, closesOn: '2026-08-04', today: '2026-07-20', calendar: england } as const;
const extend = (to: string, more: object = {}, on: object = {}) => decideSheetExtension({ ...sheet, ...more }, { to: to as never, reason: 'Two vacancies' }, { ...context, ...on });

describe('a late sheet of figures', () => {
  it('gets a later working day before its round closes, with a reason, while its owner has yet to enter', () => {
    expect(extend('2026-07-31')).toMatchObject({ value: { name: 'FigureSheetExtended', payload: { from: '2026-07-14', to: '2026-07-31' }, wording: { reason: 'Two vacancies' } } });
    expect(extend('2026-07-14')).toMatchObject({ refusal: { code: 'ExtensionNotLater' } });
    expect(extend('2026-08-04')).toMatchObject({ refusal: { code: 'ExtensionBeyondClose' } });
    expect(extend('2026-08-01')).toMatchObject({ refusal: { code: 'NotAWorkingDay' } });
    expect(extend('2026-07-31', { state: 'entered' })).toMatchObject({ refusal: { code: 'FiguresEnteredAlready' } });
    expect(extend('2026-07-31', {}, { frozen: true })).toMatchObject({ refusal: { code: 'SheetFrozen' } });
    expect(decideSheetExtension(sheet, { to: '2026-07-31', reason: ' ' }, context)).toMatchObject({ refusal: { code: 'ReasonMissing' } });
  });

  it('is noted while somebody has yet to enter or to verify it', () => {
    expect(decideSheetNote({ ...sheet, state: 'entered' }, { note: ' Cover from Monday ', followedUpById: null })).toMatchObject({ value: { name: 'FigureSheetNoted', wording: { note: 'Cover from Monday' } } });
    expect(decideSheetNote(sheet, { note: ' ', followedUpById: null })).toMatchObject({ refusal: { code: 'NoteMissing' } });
    expect(decideSheetNote({ ...sheet, state: 'verified' }, { note: 'x', followedUpById: null })).toMatchObject({ refusal: { code: 'NoSheetToChase' } });
  });
});
