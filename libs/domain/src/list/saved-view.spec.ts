import type { SavedViewId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideSavedView } from './decide-saved-view';
import { type SavedView, savedViewLimits } from './saved-view';

const late: SavedView = { id: anId<SavedViewId>('late'), name: 'Late figures', address: '/measures/figures?late=Late', savedAt: '2026-07-01T08:00:00.000Z' };

describe('a saved view', () => {
  it('has a name and the address of a list of ours; one of the same name and list takes its place', () => {
    expect(decideSavedView({ name: ' Late figures ', address: '/measures/figures?late=Late&sort=due' }, [late])).toMatchObject({ value: { name: 'Late figures', replaces: late.id } });
    expect(decideSavedView({ name: 'Late figures', address: '/reviews/rounds/x?late=Late' }, [late])).toMatchObject({ value: { replaces: null } });
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere', '/measures?a b', 'measures', `/measures?q=${'w'.repeat(savedViewLimits.address)}`])('never leads elsewhere: %s', (address) => {
    expect(decideSavedView({ name: 'x', address }, [])).toMatchObject({ refusal: { code: 'SavedViewOfNothing' } });
  });

  it('is refused with everything at once, and where there are too many', () => {
    const many = Array.from({ length: savedViewLimits.perPerson }, (_, index) => ({ ...late, name: String(index) }));
    expect(decideSavedView({ name: ' ', address: '' }, many)).toMatchObject({ refusal: { code: 'SavedViewUnnamed', also: [{ code: 'SavedViewOfNothing' }, { code: 'SavedViewsFull' }] } });
  });
});
