import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CommitteeId, MeetingId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A committee as the administrator sees it. */
export interface CommitteePage {
  readonly id: CommitteeId;
  readonly code: string;
  readonly name: string;
  readonly kind: 'cabinet' | 'scrutiny' | 'service' | 'council';
  readonly chair: { readonly postId: PostId; readonly title: string; readonly people: readonly string[] } | null;
  readonly members: readonly { readonly personId: PersonId; readonly name: string; readonly startsOn: CalendarDate }[];
  readonly meetings: readonly { readonly id: MeetingId; readonly heldOn: CalendarDate; readonly beginsAt: string }[];
}

/** Every committee with its chair, its members of today and its meetings from today on. */
export const listCommitteePages = (reading: Reading): Promise<CommitteePage[]> =>
  reading.query<CommitteePage>(
    `select c.id, c.code, c.name, c.kind,
            case when chair.id is not null then json_build_object('postId', chair.id, 'title', chair.title, 'people',
              array(select person.name from responsibility r join person on person.id = r.person_id
                    where r.post_id = chair.id and r.starts_on <= $1 and (r.ends_on is null or r.ends_on >= $1))) end as chair,
            coalesce((select json_agg(json_build_object('personId', person.id, 'name', person.name, 'startsOn', m.starts_on) order by person.name)
                      from committee_member m join person on person.id = m.person_id
                      where m.committee_id = c.id and m.starts_on <= $1 and (m.ends_on is null or m.ends_on >= $1)), '[]') as members,
            coalesce((select json_agg(json_build_object('id', meeting.id, 'heldOn', meeting.held_on, 'beginsAt', meeting.begins_at) order by meeting.held_on)
                      from meeting where meeting.committee_id = c.id and meeting.held_on >= $1), '[]') as meetings
     from committee c left join post chair on chair.id = c.chair_post_id order by c.name`,
    [reading.today],
  );
