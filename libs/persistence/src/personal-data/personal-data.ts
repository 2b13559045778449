import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { EventId, PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Everything about one person, as one JSON text: what they are told, asked, wrote and did. */
export async function findDataOfPerson(reading: Reading, personId: PersonId): Promise<string> {
  const [found] = await reading.query<{ data: string }>(
    `select jsonb_pretty(jsonb_build_object(
       'person', (select jsonb_build_object('name', name, 'email', email, 'signInSubject', subject, 'introduction', introduction, 'lastDay', left_on) from person where id = $2),
       'posts', (select coalesce(jsonb_agg(jsonb_build_object('post', p.title, 'basis', h.basis, 'from', h.starts_on, 'until', h.ends_on) order by h.starts_on), '[]')
                 from holding h join post p on p.id = h.post_id where h.person_id = $2),
       'deputyFor', (select coalesce(jsonb_agg(jsonb_build_object('post', p.title, 'from', d.starts_on, 'until', d.ends_on) order by d.starts_on), '[]')
                     from deputy d join post p on p.id = d.post_id where d.person_id = $2),
       'absences', (select coalesce(jsonb_agg(jsonb_build_object('post', p.title, 'from', d.starts_on, 'until', d.ends_on, 'reason', d.reason) order by d.starts_on), '[]')
                    from deputy d join post p on p.id = d.post_id where d.holder_id = $2),
       'committees', (select coalesce(jsonb_agg(jsonb_build_object('committee', c.name, 'from', m.starts_on, 'until', m.ends_on) order by m.starts_on), '[]')
                      from committee_member m join committee c on c.id = m.committee_id where m.person_id = $2),
       'objectives', (select coalesce(jsonb_agg(jsonb_build_object('year', o.year, 'reference', o.reference, 'title', o.title, 'deliverable', o.deliverable,
                        'result', o.end_of_plan_result, 'due', o.due_on) order by o.year, o.position), '[]')
                      from plan i join objective o on o.plan_id = i.id where i.person_id = $2 and i.kind = 'individual-plan'),
       'notices', (select coalesce(jsonb_agg(jsonb_build_object('on', n.council_date, 'by', n.channel, 'subject', n.subject, 'text', n.body, 'readAt', n.read_at) order by n.created_at), '[]')
                   from notice n where n.person_id = $2),
       'drafts', (select coalesce(jsonb_agg(jsonb_build_object('page', f.page, 'savedAt', f.saved_at, 'fields', f.fields) order by f.saved_at), '[]') from form_draft f where f.person_id = $2),
       'savedViews', (select coalesce(jsonb_agg(jsonb_build_object('name', v.name, 'address', v.address, 'savedAt', v.saved_at) order by v.name), '[]') from saved_view v where v.council_id = $1 and v.person_id = $2),
       'noticeSettings', (select jsonb_build_object('asked', s.asked, 'told', s.told) from notice_setting s where s.council_id = $1 and s.person_id = $2),
       'calendarFeed', (select jsonb_build_object('madeAt', c.made_at) from calendar_feed c where c.council_id = $1 and c.person_id = $2),
       'workshops', (select coalesce(jsonb_agg(jsonb_build_object('workshop', w.reference || ': ' || w.title, 'as', k.role,
                       'scores', (select coalesce(jsonb_object_agg(s.statement, s.score), '{}') from workshop_score s where s.council_id = $1 and s.participant_id = k.id)) order by w.meets_on), '[]')
                     from workshop_participant k join workshop w on w.id = k.workshop_id where k.council_id = $1 and k.person_id = $2),
       'tokens', (select coalesce(jsonb_agg(jsonb_build_object('label', t.label, 'madeAt', t.created_at, 'endsAt', coalesce(t.revoked_at, t.expires_at), 'lastUsedAt', t.last_used_at) order by t.created_at), '[]')
                  from api_token t where t.person_id = $2),
       'acts', (select coalesce(jsonb_agg(jsonb_build_object('at', e.occurred_at, 'what', e.name, 'about', e.stream_type, 'id', e.stream_id,
                  'texts', (select jsonb_object_agg(w.field, w.text) from event_wording w where w.event_id = e.id)) order by e.occurred_at, e.sequence), '[]')
                from event e where e.council_id = $1 and e.actor_id = $2),
       'requests', (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'from', a.address, 'action', a.action, 'status', a.status) order by a.at), '[]')
                    from access_log a where a.council_id = $1 and a.person_id = $2))) as data`,
    [reading.council.id, personId],
  );
  return found!.data;
}

/** A text beside an event, with the stream on which its withholding is recorded. */
export interface TextAboutPerson {
  readonly eventId: EventId;
  readonly field: string;
  readonly stream: Stream;
}

/** The texts that are about a person and nobody else: on their own stream, on those of their individual objectives, and why they were away. */
export const listTextsAboutPerson = (work: UnitOfWork, personId: PersonId): Promise<TextAboutPerson[]> =>
  work.query<TextAboutPerson>(
    `select e.id as "eventId", w.field, jsonb_build_object('type', e.stream_type, 'id', e.stream_id) as stream
     from event e join event_wording w on w.council_id = e.council_id and w.event_id = e.id and w.text is not null
     where e.council_id = $1 and e.name <> 'WordingWithheld' and (
       (e.stream_type = 'person' and e.stream_id = $2)
       or (e.stream_type = 'individual-plan' and e.stream_id in (select id from plan where council_id = $1 and kind = 'individual-plan' and person_id = $2))
       or (e.name = 'DeputyNamed' and e.payload->>'holderId' = $2::text))
     order by e.stream_type, e.stream_id, e.sequence, w.field`,
    [work.council.id, personId],
  );

/** Takes away what rows say of a person beside the record: notices, objectives, reasons for absences. Ids and dates stay. */
export function eraseRowsAboutPerson(work: UnitOfWork, personId: PersonId, erased: string): void {
  const parameters = [work.council.id, personId] as const;
  work.send(`delete from notice where council_id = $1 and person_id = $2`, parameters);
  work.send(`delete from letter where council_id = $1 and person_id = $2`, parameters);
  work.send(`delete from hr_feed_person where council_id = $1 and person_id = $2`, parameters);
  work.send(`delete from form_draft where council_id = $1 and person_id = $2`, parameters);
  work.send(`delete from saved_view where council_id = $1 and person_id = $2`, parameters);
  work.send(`delete from notice_setting where council_id = $1 and person_id = $2`, parameters);
  work.send(`delete from calendar_feed where council_id = $1 and person_id = $2`, parameters);
  work.send(`delete from workshop_score where council_id = $1 and participant_id in (select id from workshop_participant where council_id = $1 and person_id = $2)`, parameters);
  work.send(`update workshop_participant set name = $3 where council_id = $1 and person_id = $2`, [...parameters, erased]);
  work.send(`update deputy set reason = $3 where council_id = $1 and holder_id = $2`, [...parameters, erased]);
  work.send(
    `update objective set title = $3, deliverable = null, end_of_plan_result = null, break_reason = null
     where council_id = $1 and plan_id in (select id from plan where council_id = $1 and kind = 'individual-plan' and person_id = $2)`,
    [...parameters, erased],
  );
  work.send(`update plan set return_reason = null where council_id = $1 and kind = 'individual-plan' and person_id = $2`, parameters);
}
