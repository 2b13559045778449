import type { CommitteeId, DeputyId, DirectorateId, HoldingId, Id, MeetingId, PersonId, PostId, SeatId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import type { OrganisationToImport } from '@golden-thread/persistence/organisation/import-organisation';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { importOrganisation } from './import-organisation';

let fresh: FreshDatabase;
let council: SmallCouncil;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'importing', '2026-04-01T08:00:00.000Z');
});
afterAll(() => fresh.drop());

interface Ids {
  readonly directorate: DirectorateId;
  readonly service: ServiceId;
  readonly unit: UnitId;
  readonly post: PostId;
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly deputy: DeputyId;
  readonly committee: CommitteeId;
  readonly seat: SeatId;
  readonly meeting: MeetingId;
}
const id = <Kind extends keyof Ids>(kind: Kind, n: number) => idFor<Ids[Kind]>('import-spec', kind, n);
const part = <Kind extends 'directorate' | 'service' | 'unit', Above extends Id | null>(kind: Kind, n: number, parentId: Above) => ({ id: id(kind, n), code: `C${n}`, name: `Part ${n}`, parentId, headPostId: null, closedOn: null });

/** A tree in which each post manages six; every tenth is vacant. */
const organisation = (posts: number): OrganisationToImport => {
  const numbers = Array.from({ length: posts }, (_, n) => n);
  return {
    directorates: [part('directorate', 1, null)],
    services: [{ ...part('service', 2, id('directorate', 1)), leadMemberPostId: null, committeeId: null }],
    units: [part('unit', 3, id('service', 2))],
    posts: numbers.map((n) => ({
      id: id('post', n), code: `N${n}`, title: `Post ${n}`, directorateId: id('directorate', 1), serviceId: id('service', 2), unitId: null,
      lineManagerPostId: n === 0 ? null : id('post', Math.floor((n - 1) / 6)), roles: ['employee'], fte: '1', committeeId: null, closedOn: null,
    })),
    people: numbers.map((n) => ({ id: id('person', n), name: `Person ${n}`, email: null, subject: null, introduction: null, leftOn: null })),
    holdings: numbers
      .filter((n) => n === 0 || n % 10 !== 0)
      .map((n) => ({ id: id('holding', n), postId: id('post', n), personId: id('person', n), basis: 'permanent', share: '1', startsOn: '2024-04-01', endsOn: null })),
    deputies: [
      { id: id('deputy', 1), postId: id('post', 1), holderId: id('person', 1), personId: id('person', 2), startsOn: '2026-08-03', endsOn: '2026-08-14', reason: 'leave' },
    ],
    committees: [{ id: id('committee', 1), code: 'CAB', name: 'Cabinet', kind: 'cabinet', chairPostId: id('post', 0) }],
    seats: [{ id: id('seat', 1), committeeId: id('committee', 1), personId: id('person', 1), startsOn: '2024-05-20', endsOn: null }],
    meetings: [{ id: id('meeting', 1), committeeId: id('committee', 1), heldOn: '2026-09-24', version: 1 }],
  };
};

const importing = (what: OrganisationToImport) =>
  fresh.database.transact({ actor: council.actor('administrator') }, async (work) => accept(await importOrganisation(work, what)));

story('importing an organisation', (step) => {
  step('writes ten thousand posts, and says who answers for each from the first day', async () => {
    const posts = 10_000;
    const imported = await importing(organisation(posts));
    expect(imported).toEqual(accept(posts * 2 + (posts - 999) + 3 + 4));
    const ownerless = await fresh.asOwner(
      `select 1 from post where council_id = $1 and not exists (
         select 1 from responsibility r where r.council_id = post.council_id and r.post_id = post.id and r.starts_on <= '2024-04-01' and r.ends_on is null)
       and code like 'N%'`,
      [council.id],
    );
    expect(ownerless).toEqual([]);
    const [vacancy] = await fresh.asOwner(`select person_id, basis, via_post_id from responsibility where post_id = $1`, [id('post', 60)]);
    expect(vacancy).toEqual({ person_id: id('person', 9), basis: 'vacancy', via_post_id: id('post', 9) });
  });

  step('changes nothing when the same comes again, and only what differs when something does', async () => {
    const same = organisation(10_000);
    expect(await importing(same)).toEqual(accept(0));
    const changed = { ...same, posts: same.posts.map((post, n) => (n === 5 ? { ...post, title: 'Another title' } : post)) };
    expect(await importing(changed)).toEqual(accept(1));
    const events = await fresh.asOwner(`select 1 from event where name = 'OrganisationImported' and council_id = $1`, [council.id]);
    expect(events).toHaveLength(2);
  });
});
