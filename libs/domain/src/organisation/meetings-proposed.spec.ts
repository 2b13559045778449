import { england } from '../calendar/testing/england';
import type { CommitteeId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { proposeMeetings } from './meetings-proposed';

const [cabinet, scrutiny] = [{ id: anId<CommitteeId>('cabinet'), name: 'Cabinet' }, { id: anId<CommitteeId>('scrutiny'), name: 'Overview and Scrutiny' }];
const given = { committees: [cabinet, scrutiny], chosen: null, arranged: [{ committeeId: cabinet.id, heldOn: '2026-10-14' }], today: '2026-09-01', calendar: england } as const;

describe('meetings that are proposed', () => {
  it('are of the committee that their title names, whatever else stands in it', () => {
    const proposed = proposeMeetings([{ title: 'Scrutiny: Overview & and budget', on: '2026-10-01' }, { title: 'Meeting of the CABINET', on: '2026-10-21' }, { title: 'Christmas party', on: '2026-12-18' }], given);
    expect(proposed.map(({ committee, obstacle }) => [committee?.name, obstacle])).toEqual([['Overview and Scrutiny', null], ['Cabinet', null], [undefined, 'nobody']]);
  });

  it('are arranged once, and not where they are there already or nobody works', () => {
    const proposed = proposeMeetings(['2026-10-14', '2026-08-03', '2026-12-25', '2026-11-11', '2026-11-11'].map((on) => ({ title: '', on: on as '2026-10-14' })), { ...given, chosen: cabinet.id });
    expect(proposed.map(({ heldOn, obstacle }) => [heldOn, obstacle])).toEqual([['2026-10-14', 'arranged'], ['2026-08-03', 'DayHasPassed'], ['2026-12-25', 'NotAWorkingDay'], ['2026-11-11', null]]);
  });
});
