import { arrangeMeetings } from '@golden-thread/application/organisation/arrange-meetings';
import { addCommittee, seatCommitteeMember } from '@golden-thread/application/organisation/change-committee';
import { recordCorporateRegister } from '@golden-thread/application/risk/review-risk';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CommitteeId } from '@golden-thread/domain/shared/id';
import { type Act, type Cast, StoryStuck } from '../cast';
import { idsOf } from '../find-things';
import { givenReturn } from './policy-team-returns';

/** Once after each quarter, and in May for what is not of a quarter; and the first one of the year after. */
const days: readonly CalendarDate[] = ['2026-05-21', '2026-07-22', '2026-10-21', '2027-01-27', '2027-04-21', '2027-07-21'];
const members = ['Cllr Mohammed Aslam', 'Cllr Stuart Pemberton', 'Cllr Patricia Lindqvist', 'Cllr Josie Pollard'];

const gangs = 'Repairs gangs leave faster than they are hired';

/** The policy team decides whether the risk is one of the council's. */
async function decideOnGangs(cast: Cast, move: 'take' | 'take-off', reason: string): Promise<void> {
  const [found] = await cast.read((reading) => reading.query<{ reference: string }>('select reference from risk where council_id = $1 and title = $2', [cast.councilId, gangs]));
  if (!found) throw new StoryStuck(`The register has no risk “${gangs}”.`);
  await cast.expectAccepted(recordCorporateRegister(cast.database, await cast.as('Amara Nwosu'), { riskId: found.reference, move, reason, submission: cast.submission() }));
}

/** Before the year is drafted: the corporate risks have a committee to go to. */
export const auditCommittee: Act = {
  key: 'audit-committee-begins',
  on: '2026-04-01',
  summary: 'Jagdeep Pollard sets up an Audit Committee, which sees the corporate risks after each quarter',
  play: async (cast) => {
    const clerk = await cast.holderOf(await idsOf.post(cast, 'LEG-DEM'));
    const find = () => cast.read((reading) => reading.query<{ id: CommitteeId }>(`select id from committee where council_id = $1 and code = 'AUDIT'`, [cast.councilId]));
    // Set up already, where this act was cut short.
    if ((await find()).length === 0) await cast.expectAccepted(addCommittee(cast.database, clerk, { code: 'AUDIT', name: 'Audit Committee', kind: 'service', submission: cast.submissionFor('committee') }));
    const committeeId = (await find())[0]!.id;
    for (const name of members) {
      await cast.expectAccepted(seatCommitteeMember(cast.database, clerk, { committeeId, person: await idsOf.person(cast, name), startsOn: '2026-04-01', submission: cast.submissionFor(name) }));
    }
    await cast.expectAccepted(arrangeMeetings(cast.database, clerk, { meetings: days.map((heldOn) => ({ committeeId, heldOn })), submission: cast.submissionFor('meetings') }));
  },
};

const goes = (quarter: number, on: CalendarDate, paper: string): Act =>
  givenReturn(`q${quarter}.corporate-risks`, on, { summary: `The corporate risks of quarter ${quarter} are ready for the Audit Committee`, answers: { paper, note: '' } });

/** After each quarter the corporate register goes to the Audit Committee; what was proposed for it is decided on first. */
export const corporateRisks: readonly Act[] = [
  { key: 'gangs-corporate', on: '2026-07-13', summary: 'Amara Nwosu takes the risk of the repairs gangs into the corporate register', play: (cast) => decideOnGangs(cast, 'take', 'Repairs are what residents ask about first, and Finance must find the agencies’ fees.') },
  goes(1, '2026-07-14', 'Committee share, Audit 22 July, item 6'),
  goes(2, '2026-10-13', 'Committee share, Audit 21 October, item 5'),
  goes(3, '2027-01-19', 'Committee share, Audit 27 January, item 7'),
  { key: 'gangs-service', on: '2027-01-28', summary: 'After the committee the risk is Housing’s own again', play: (cast) => decideOnGangs(cast, 'take-off', 'The Audit Committee has seen it fall to green; Housing accepts what is left.') },
];

/** And as the year goes on to its end. */
export const corporateRisksToJune: readonly Act[] = [goes(4, '2027-04-13', 'Committee share, Audit 21 April, item 6')];
