import { decideMeeting, proposeMeeting } from '@golden-thread/application/organisation/propose-meeting';
import type { CommitteeId, MeetingId } from '@golden-thread/domain/shared/id';
import type { Act } from '../cast';
import { idsOf } from '../find-things';

const heldOn = '2027-02-03';

/** The policy team needs one more meeting of a committee before the budget: it proposes it, and democratic services confirm it. */
export const meetingProposed: readonly Act[] = [
  {
    key: 'meeting-proposed',
    on: '2026-12-02',
    summary: 'Amara Nwosu proposes a meeting of the Communities and Housing Committee in February, having seen what it would move',
    play: async (cast) => {
      const [committee] = await cast.read((reading) => reading.query<{ id: CommitteeId }>(`select id from committee where council_id = $1 and code = 'CHC'`, [cast.councilId]));
      const reason = 'The committee looks at the months of the repairs recovery plan before Full Council decides the budget.';
      await cast.expectAccepted(proposeMeeting(cast.database, await cast.as('Amara Nwosu'), { committeeId: committee!.id, heldOn, beginsAt: '18:00', reason, submission: cast.submission() }));
    },
  },
  {
    key: 'meeting-confirmed',
    on: '2026-12-04',
    summary: 'Democratic services arrange it, and Amara Nwosu is told',
    play: async (cast) => {
      const clerk = await cast.holderOf(await idsOf.post(cast, 'LEG-DEM'));
      const [proposed] = await cast.read((reading) => reading.query<{ id: MeetingId }>(`select id from meeting_proposal where council_id = $1 and held_on = $2 and state = 'proposed'`, [cast.councilId, heldOn]));
      // Decided already, where the act was cut short.
      if (!proposed) return;
      await cast.expectAccepted(decideMeeting(cast.database, clerk, { meetingId: proposed.id, decision: 'arrange', reason: '', submission: cast.submission() }));
    },
  },
];
