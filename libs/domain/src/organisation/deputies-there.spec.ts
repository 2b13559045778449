import type { CalendarDate } from '../calendar/dates';
import type { HoldingId, PersonId, PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { absenceInTheWay, type AbsenceCovered, daysNotInPost } from './deputies-there';

const absence = (holderId: PersonId, personId: PersonId, startsOn: CalendarDate, endsOn: CalendarDate): AbsenceCovered => ({
  id: anId(`${holderId}-${personId}`), postId: anId(`post-of-${holderId}`), holderId, personId, startsOn, endsOn,
  holderName: holderId.toUpperCase(), deputyName: personId.toUpperCase(),
});
const named = (holderId: PersonId, personId: PersonId, startsOn: CalendarDate, endsOn: CalendarDate) => ({ holderId, personId, startsOn, endsOn });

describe('a deputy who is away', () => {
  const moAway = absence(anId('mo'), anId('dee'), '2026-12-07', '2026-12-11');

  it('is refused, with who and which days: two people do not stand in for each other', () => {
    expect(absenceInTheWay(named(anId('dee'), anId('mo'), '2026-12-07', '2026-12-11'), [moAway])).toEqual({
      code: 'DeputyAway', details: { person: 'MO', days: ['2026-12-07/2026-12-11'] },
    });
  });

  it.each<[string, CalendarDate, CalendarDate, string]>([
    ['the first day', '2026-12-01', '2026-12-07', '2026-12-07/2026-12-07'],
    ['the last day', '2026-12-11', '2026-12-18', '2026-12-11/2026-12-11'],
    ['days within', '2026-12-01', '2026-12-31', '2026-12-07/2026-12-11'],
  ])('is refused for %s too', (_, from, to, days) => {
    expect(absenceInTheWay(named(anId('asha'), anId('mo'), from, to), [moAway])).toMatchObject({ code: 'DeputyAway', details: { days: [days] } });
  });

  it('is taken for the days around the own absence', () => {
    expect(absenceInTheWay(named(anId('asha'), anId('mo'), '2026-12-01', '2026-12-06'), [moAway])).toBeNull();
    expect(absenceInTheWay(named(anId('asha'), anId('mo'), '2026-12-12', '2026-12-31'), [moAway])).toBeNull();
  });

  it('names every stretch of days', () => {
    expect(absenceInTheWay(named(anId('asha'), anId('mo'), '2026-12-01', '2026-12-31'), [moAway, absence(anId('mo'), anId('lee'), '2026-12-21', '2026-12-24')])).toMatchObject({
      details: { days: ['2026-12-07/2026-12-11', '2026-12-21/2026-12-24'] },
    });
  });
});

describe('somebody who stands in for another', () => {
  const forDee = absence(anId('dee'), anId('mo'), '2026-12-01', '2026-12-18');

  it('is not away on those days, though a third person would stand in: no ring and no chain', () => {
    expect(absenceInTheWay(named(anId('mo'), anId('lee'), '2026-12-10', '2026-12-31'), [forDee])).toEqual({
      code: 'HolderDeputises', details: { person: 'MO', absent: 'DEE', days: ['2026-12-10/2026-12-18'] },
    });
  });

  it('may be away before and after', () => {
    expect(absenceInTheWay(named(anId('mo'), anId('lee'), '2026-12-19', '2026-12-31'), [forDee])).toBeNull();
  });

  it('may stand in for two at once', () => {
    expect(absenceInTheWay(named(anId('asha'), anId('mo'), '2026-12-01', '2026-12-18'), [forDee])).toBeNull();
  });
});

it('tells the days on which a deputy is not in post', () => {
  const held = { id: anId<HoldingId>('h'), postId: anId<PostId>('p'), personId: anId<PersonId>('mo'), basis: 'permanent', share: '1', startsOn: '2026-04-01', endsOn: '2026-12-10' } as const;
  const december = { startsOn: '2026-12-01', endsOn: '2026-12-18' } as const;
  expect(daysNotInPost([held], december)).toEqual(['2026-12-11/2026-12-18']);
  expect(daysNotInPost([held, { ...held, startsOn: '2026-12-11', endsOn: null }], december)).toEqual([]);
});
