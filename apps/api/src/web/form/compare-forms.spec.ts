import { compareForms } from './compare-forms';

const form = (title: string, reason: string) => [
  { name: 'title', id: 'title', label: 'Title', text: title },
  { name: 'reason', id: 'reason', label: 'Why', text: reason },
];

describe('a form that was sent beside the same form as it opens now', () => {
  it('shows only what differs', () => {
    expect(compareForms(form('Mine', 'Both'), form('Theirs', 'Both'), '/at')).toEqual({
      rows: [{ href: '#title', words: 'Title', mine: 'Mine', now: 'Theirs' }], startsEmpty: false, again: '/at',
    });
  });

  it('shows what was written alone where the form begins empty', () => {
    expect(compareForms(form('Mine', ''), form('', ''), '/at')).toMatchObject({ rows: [{ words: 'Title', mine: 'Mine', now: '' }], startsEmpty: false });
    expect(compareForms(form('', 'My reason'), null, '/at')).toMatchObject({ rows: [{ words: 'Why', mine: 'My reason' }], startsEmpty: true });
  });
});
