import type { Reading } from '../unit-of-work/reading';

/** What a clinic can be asked for on: a service's plan (no measure), or one of its measures. */
export interface ClinicSubjectLine {
  readonly serviceId: string;
  readonly service: string;
  readonly managerPostId: string | null;
  readonly measureId: string | null;
  readonly measureRef: string | null;
  readonly title: string;
}

/** Every service's plan and every measure in use, service by service. */
export const listClinicSubjects = (reading: Reading): Promise<ClinicSubjectLine[]> =>
  reading.query<ClinicSubjectLine>(
    `with running as (
       select s.id, s.name, coalesce(s.head_post_id, d.head_post_id) as manager from service s join directorate d on d.id = s.directorate_id
       where s.closed_on is null or s.closed_on > $1)
     select r.id as "serviceId", r.name as service, r.manager as "managerPostId", m.id as "measureId", m.ref as "measureRef",
            coalesce(m.title, 'Service plan of ' || r.name) as title
     from running r left join lateral (
       select null::uuid as id, null as ref, null as title
       union all select id, ref, title from measure where service_id = r.id and (retired_on is null or retired_on > $1)) m on true
     order by r.name, m.ref nulls first`,
    [reading.today],
  );
