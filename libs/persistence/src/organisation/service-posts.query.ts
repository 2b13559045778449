import type { DirectorateId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Finding, Reading } from '../unit-of-work/unit-of-work';

/** Which posts answer for a service: its manager, its director, and the members concerned. */
export interface ServicePosts {
  readonly serviceId: ServiceId;
  readonly code: string;
  readonly name: string;
  readonly directorateId: DirectorateId;
  readonly directorate: string;
  /** The head of service; the director where the service has none. Null: nobody is named at all. */
  readonly managerPostId: PostId | null;
  readonly directorPostId: PostId | null;
  readonly leadMemberPostId: PostId | null;
  readonly committeeChairPostId: PostId | null;
}

const sql = `
  select s.id as "serviceId", s.code, s.name, d.id as "directorateId", d.name as directorate,
         coalesce(s.head_post_id, d.head_post_id) as "managerPostId", d.head_post_id as "directorPostId",
         s.lead_member_post_id as "leadMemberPostId", c.chair_post_id as "committeeChairPostId"
  from service s join directorate d on d.id = s.directorate_id left join committee c on c.id = s.committee_id`;

/** Every service that is not closed on the council's date, by name. */
export async function listServicePosts(reading: Reading): Promise<ServicePosts[]> {
  return reading.query<ServicePosts>(`${sql} where s.closed_on is null or s.closed_on > $1 order by s.name`, [reading.today]);
}

/** What every service is called, one that has closed since too: what was said of it stays said of it. */
export async function findServiceNames(reading: Reading): Promise<ReadonlyMap<ServiceId, string>> {
  const services = await reading.query<{ id: ServiceId; name: string }>('select id, name from service where council_id = $1', [reading.council.id]);
  return new Map(services.map(({ id, name }) => [id, name]));
}

export async function findServicePosts(finding: Finding, serviceId: ServiceId): Promise<ServicePosts | undefined> {
  const [posts] = await finding.query<ServicePosts>(`${sql} where s.id = $1`, [serviceId]);
  return posts;
}
