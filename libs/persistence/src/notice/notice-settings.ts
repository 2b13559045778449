import type { NoticeSettings } from '@golden-thread/domain/delivery/notice-settings';
import type { PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What these people have set; whoever has set nothing is left out. */
export async function listNoticeSettings(reading: Reading, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, NoticeSettings>> {
  const rows = await reading.query<NoticeSettings & { personId: PersonId }>(
    'select person_id as "personId", asked, told from notice_setting where council_id = $1 and person_id = any ($2)',
    [reading.council.id, personIds],
  );
  return new Map(rows.map(({ personId, asked, told }) => [personId, { asked, told }]));
}

export function saveNoticeSettings(work: UnitOfWork, personId: PersonId, { asked, told }: NoticeSettings): void {
  work.send(
    `insert into notice_setting (council_id, person_id, asked, told) values ($1, $2, $3, $4)
     on conflict (council_id, person_id) do update set asked = excluded.asked, told = excluded.told`,
    [work.council.id, personId, asked, told],
  );
}
