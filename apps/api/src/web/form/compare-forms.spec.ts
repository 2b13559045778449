import { compareForms } from './compare-forms';

const form = (title: string, reason: string): string =>
  `<form method="post"><input type="hidden" name="version" value="3"><label for="title">Title</label><input id="title" name="title" value="${title}">
   <label for="reason">Why</label><textarea id="reason" name="reason">${reason}</textarea></form>`;

describe('a form that was sent beside the same form as it opens now', () => {
  it('shows only what differs', () => {
    expect(compareForms(form('Mine', 'Both'), form('Theirs', 'Both'), '/at')).toEqual({
      rows: [{ href: '#title', words: 'Title', mine: 'Mine', now: 'Theirs' }], startsEmpty: false, again: '/at',
    });
  });

  it('shows what was written alone where the form begins empty, and where it opens no more', () => {
    expect(compareForms(form('', 'My reason'), form('', ''), '/at')).toMatchObject({ rows: [{ words: 'Why', mine: 'My reason' }], startsEmpty: true });
    expect(compareForms(form('', 'My reason'), null, '/at')).toMatchObject({ rows: [{ words: 'Why', mine: 'My reason' }], startsEmpty: true });
  });
});
