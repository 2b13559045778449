import { isBlank, normalText, normalTexts, textOrNull } from './text';

describe('what people write', () => {
  it.each(['', ' ', '\n\t', '\u00a0\u00a0', '\u200b', '\u2060\ufeff', '\u00ad', '\u034f', '\u3164', '\u2800', '\u115f\u1160', '\u202e\u202c', '\u180e', '\ufe0f', '\u0301'])(
    'says nothing: %j', (text) => expect(isBlank(text)).toBe(true),
  );

  it.each(['a', '7', '.', '£', 'é', 'e\u0301', 'Ŵ', '\u200bx', '😀'])('says something: %j', (text) => expect(isBlank(text)).toBe(false));

  it('is the same however it was typed', () => {
    expect(normalText('cafe\u0301')).toBe('caf\u00e9');
    expect(normalText('one\r\ntwo\rthree\u2028four')).toBe('one\ntwo\nthree\nfour');
    expect(normalText('\u00a0\u200b Why \ufeff\n')).toBe('Why');
    expect(normalText('in\u00a0between\n\nstays')).toBe('in\u00a0between\n\nstays');
  });
});

it('reads everything that is sent by the same rule', () => {
  expect(normalTexts({ reason: '\u3164 ', options: [{ title: 'cafe\u0301\r\n', cost: 4, due: null }], at: undefined })).toEqual({
    reason: '', options: [{ title: 'caf\u00e9', cost: 4, due: null }], at: undefined,
  });
  expect(textOrNull('\u200b')).toBeNull();
  expect(textOrNull(' no ')).toBe('no');
});
