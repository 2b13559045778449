import { partsOfDay, withDaysJoined } from './typed-day';

describe('a day that is typed in three parts', () => {
  it.each([
    [{ day: '3', month: '9', year: '2026' }, '2026-09-03'],
    [{ day: '', month: '', year: '' }, ''],
    [{ day: '31', month: 'Feb', year: '26' }, '31/Feb/26'],
    [{ day: '31', month: '2', year: '2026' }, '2026-02-31'],
  ])('%j is read as %j, and stands in its fields again', (parts, text) => {
    expect(withDaysJoined({ actions: [{ dueOn: parts }] })).toEqual({ actions: [{ dueOn: text }] });
    expect(partsOfDay(text)).toEqual(parts);
  });

  it('is left as it was sent where it is something else', () => {
    const sent = { startsOn: '2026-09-03', day: 'x', rows: [{ day: '1', month: '2' }] };
    expect(withDaysJoined(sent)).toEqual(sent);
  });
});
