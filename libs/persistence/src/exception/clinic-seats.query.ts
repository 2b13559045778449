import type { ClinicSeat } from '@golden-thread/domain/exception';
import type { Reading } from '../unit-of-work/reading';

/** Who answers today for the post behind a seat of a clinic; `name` null where nobody does. */
export interface SeatHolder {
  readonly seat: ClinicSeat;
  readonly post: string;
  readonly name: string | null;
}

/** The seats of a clinic about a service: the committee's chair, the director, the service's manager. */
export async function listClinicSeats(reading: Reading, serviceId: string): Promise<SeatHolder[]> {
  return reading.query<SeatHolder>(
    `select seats.seat, p.title as post,
            (select pe.name from responsibility r join person pe on pe.id = r.person_id
             where r.post_id = p.id and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
             order by case r.basis when 'holder' then 1 when 'deputy' then 2 else 3 end, pe.name limit 1) as name
     from service s join directorate d on d.id = s.directorate_id left join committee c on c.id = s.committee_id
     cross join lateral (values ('committee-chair', c.chair_post_id, 1), ('director', d.head_post_id, 2),
                                ('service-manager', coalesce(s.head_post_id, d.head_post_id), 3)) as seats(seat, post_id, position)
     join post p on p.id = seats.post_id
     where s.id = $1 order by seats.position`,
    [serviceId, reading.today],
  );
}
