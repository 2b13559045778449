import { sinceRehearsed, type StageRehearsed } from './since-rehearsed';

const stage = (key: string, date: StageRehearsed['date']): StageRehearsed => ({ key, title: `Stage ${key}`, date });

describe('a year since it was rehearsed', () => {
  const then = [stage('a', '2027-05-03'), stage('b', '2027-06-01'), stage('c', null), stage('d', '2027-09-01')];

  it('is as it was where no day has changed', () => expect(sinceRehearsed(then, [...then].reverse())).toEqual([]));

  it('has stages on another day, with a day, without one, added and taken out, in the order of their days now', () => {
    expect(sinceRehearsed(then, [stage('d', null), stage('e', '2027-10-01'), stage('c', '2027-07-01'), stage('a', '2027-05-10')])).toEqual([
      { title: 'Stage a', then: '2027-05-03', now: '2027-05-10' },
      { title: 'Stage c', then: null, now: '2027-07-01' },
      { title: 'Stage e', then: 'absent', now: '2027-10-01' },
      { title: 'Stage d', then: '2027-09-01', now: null },
      { title: 'Stage b', then: '2027-06-01', now: 'absent' },
    ]);
  });
});
