import { type SearchedKind, searchedKindKeys } from '@golden-thread/domain/search/searched-kinds';
import type { CouncilId, Id, PersonId } from '@golden-thread/domain/shared/id';
import { findAccess } from '../authority/reading-access';
import { addCommittees, type PaperInState, papersInEveryState, wordsOf } from '../authority/testing/papers-in-every-state';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { smallCouncil, type SmallCouncil } from '../testing/small-council';
import { newId } from '../unit-of-work/ids';
import { type FoundThing, mostOfAKind, type Search, searchThings } from './search.query';

let fresh: FreshDatabase;
let council: SmallCouncil;
let made: readonly PaperInState[];

beforeAll(async () => {
  fresh = await freshDatabase();
  council = await smallCouncil(fresh, 'smallborough', '2026-07-20T09:00:00.000Z');
  made = await papersInEveryState(fresh, await addCommittees(fresh, council));
});
afterAll(() => fresh.drop());

const find = (typed: string, asked: Partial<Search> = {}, as: Parameters<SmallCouncil['actor']>[0] = 'officer'): Promise<FoundThing[]> =>
  fresh.database.read(council.id, (reading) =>
    searchThings(reading, council.actor(as), { typed, kinds: searchedKindKeys, leavers: false, limit: 50, offset: 0, ...asked }),
  );
const labels = async (typed: string, asked: Partial<Search> = {}): Promise<string[]> => (await find(typed, asked)).map(({ label }) => label);

async function person(name: string, leftOn: string | null = null): Promise<PersonId> {
  const id = newId<PersonId>();
  await fresh.asOwner('insert into person (id, council_id, name, left_on) values ($1, $2, $3, $4)', [id, council.id, name, leftOn]);
  return id;
}

describe('a person', () => {
  beforeAll(async () => {
    await person('Zoë O’Neill-Smith');
    await person('Siân Gone', '2026-07-01');
  });

  it.each(['Zoë', 'zoe', 'Zoe\u0308', 'SMITH Zoë', 'oneill', 'O\'Neill', 'o neill', 'neill-smith', 'Smi', '  zoe ,  smith '])('is found by %j', async (typed) => {
    expect(await labels(typed, { kinds: ['person'] })).toEqual(['Zoë O’Neill-Smith']);
  });

  it('is not found by a word that the name does not have, nor once they have left, unless leavers are asked for', async () => {
    expect(await labels('zoe jones')).toEqual([]);
    expect(await labels('sian')).toEqual([]);
    expect(await find('sian', { leavers: true })).toMatchObject([{ label: 'Siân Gone', ended: true }]);
  });

  it('stands with the posts held today', async () => {
    expect(await find('the repairs officer', { kinds: ['person'] })).toMatchObject([{ label: 'The Repairs Officer', about: 'Repairs Officer' }]);
  });
});

describe('more than anybody looks through', () => {
  const actions = (count: number, title: string): Promise<unknown> =>
    fresh.asOwner(
      `insert into action (id, council_id, reference, title, steps, service_id, owner_post_id, starts_on, due_on, original_due_on, progress, status, status_reason, said_on, version)
       select gen_random_uuid(), $1, 'AC-' || (select count(*) from action) + n, $2 || ' ' || lpad(n::text, 5, '0'), 'Step', service_id, id, '2026-04-01', '2026-05-01', '2026-05-01', 0, 'on-track', '', '2026-04-01', 1
       from generate_series(1, $3::int) n, (select id, service_id from post where council_id = $1 and title = 'Repairs Officer') p`,
      [council.id, title, count],
    );

  it('is looked through as far as the best go, and said to be more', async () => {
    await actions(mostOfAKind, 'Paint a fence');
    expect(await find('paint a fence', { kinds: ['action'], limit: 1 })).toMatchObject([{ total: mostOfAKind, cut: false }]);
    await actions(3, 'Paint a fence aaa');
    const [first, ...others] = await find('paint a fence', { kinds: ['action'], limit: 2, offset: mostOfAKind - 1 });
    expect(first).toMatchObject({ total: mostOfAKind, cut: true });
    expect(others).toEqual([]);
    expect(await find('paint fence aaa', { kinds: ['action'] })).toMatchObject([{ total: 3, cut: false }, {}, {}]);
  });
});

/** What of a paper is found by what stands in it: the paper itself, or the objectives of a plan. */
const foundBy = (found: readonly FoundThing[], { paper, id }: PaperInState, objectives: ReadonlyMap<string, Id>): boolean =>
  found.some((one) => (one.kind === (paper as SearchedKind) && one.id === id) || (one.kind === 'objective' && objectives.get(id) === one.id));

describe('a paper', () => {
  // A withdrawn exception is in no list; a sheet of figures has no words of its own, and a report none before it is composed.
  const searched = (one: PaperInState): boolean => one.paper !== 'figure-sheet' && one.paper !== 'performance-report' && one.state !== 'withdrawn';

  it.each(['officer', 'auditor', 'serviceManager', 'administrator'] as const)('is found by its words only by whoever may read them: the %s', async (as) => {
    const objectives = new Map((await fresh.asOwner<{ id: Id; plan_id: Id }>('select id, plan_id from objective')).map((row) => [row.plan_id, row.id]));
    for (const paper of made.filter(searched)) {
      const access = await fresh.database.read(council.id, (reading) => findAccess(reading, council.actor(as), paper));
      expect([paper.paper, paper.state, foundBy(await find(wordsOf(paper.id), {}, as), paper, objectives)]).toEqual([paper.paper, paper.state, access === 'whole']);
    }
  });
});

it('finds a report by what stands in it, unless something is exempt today that may stand in it too', async () => {
  const report = made.find(({ paper }) => paper === 'performance-report')!;
  await fresh.asOwner(
    `insert into report_composition (id, council_id, report_id, number, hash, content, composed_at) values ($1, $2, $3, 1, 'none', '{"decision": "Close the Quayside depot"}', now())`,
    [newId(), council.id, report.id],
  );
  await fresh.asOwner(`update performance_report set hash = 'none' where id = $1`, [report.id]);
  const byWords = (): Promise<FoundThing[]> => find('quayside depot', { kinds: ['performance-report'] }, 'auditor');
  expect(await byWords()).toMatchObject([{ id: report.id, byContent: true }]);
  await fresh.asOwner(`insert into paper_exemption (council_id, paper, paper_id, paragraph, until, marked_on) values ($1, 'exception', $2, 3, '2026-07-20', '2026-07-01')`, [council.id, newId()]);
  expect(await byWords()).toEqual([]);
  await fresh.asOwner(`update paper_exemption set until = '2026-07-19' where council_id = $1`, [council.id]);
  expect(await byWords()).toHaveLength(1);
  // The composition is taken back: the report has the digest of before, or none.
  await fresh.asOwner('update performance_report set hash = null where id = $1', [report.id]);
  expect(await byWords()).toEqual([]);
});

it('says of a clinic and a recovery plan that were withdrawn that they are ended', async () => {
  const withdrawn = made.filter(({ paper, state }) => state === 'withdrawn' && (paper === 'clinic' || paper === 'recovery-plan'));
  for (const { paper, id } of withdrawn) {
    const [{ reference }] = (await fresh.asOwner<{ reference: string }>(`select reference from ${paper.replace('-', '_')} where id = $1`, [id])) as [{ reference: string }];
    const found = await find(reference, { kinds: [paper as SearchedKind] }, 'auditor');
    expect([paper, found.find((one) => one.id === id)?.ended]).toEqual([paper, true]);
  }
  expect(withdrawn).toHaveLength(2);
});

it('looks up the things of the council that asks, and of no other', async () => {
  const other = await smallCouncil(fresh, 'elsewhere', '2026-07-20T09:00:00.000Z');
  const lookUp = (id: CouncilId) =>
    fresh.database.read(id, (reading) => reading.query<{ ids: PersonId[] | null }>(`select search_candidates('person', 'repairs officer') as ids`));
  expect(await lookUp(council.id)).toEqual([{ ids: [council.people.officer] }]);
  expect(await lookUp(other.id)).toEqual([{ ids: [other.people.officer] }]);
  expect(await fresh.asOwner(`select search_candidates('person', 'repairs officer') as ids`)).toEqual([{ ids: [] }]);
});

it('finds English words by their root, and the very words first', async () => {
  await fresh.asOwner(`insert into committee (id, council_id, code, name, kind) values ($1, $2, 'RPR', 'Repairing', 'service'), ($3, $2, 'REP', 'Repair', 'service')`, [newId(), council.id, newId()]);
  expect(await labels('repair', { kinds: ['committee'] })).toEqual(['Repair', 'Repairing']);
  expect(await labels('repairs', { kinds: ['committee'] })).toEqual(['Repair', 'Repairing']);
});

it.each([
  '', ' ', '%', "'", '\\', ':*', '!', '& | ! <->', "') or true --", '\u0001', 'ﷺ'.repeat(200), 'a '.repeat(100), '-'.repeat(200), '\u0301'.repeat(200),
  '日本語', 'x'.repeat(200), '1e5 -3 0x10', '\u{10ffff}', '<b>', 'a&b', "'a':*",
])('answers %j without fault', async (typed) => {
  expect(Array.isArray(await find(typed))).toBe(true);
});

it('shows a page of each kind and counts the rest', async () => {
  const first = await find('the', { kinds: ['person'], limit: 3 });
  const second = await find('the', { kinds: ['person'], limit: 3, offset: 3 });
  expect(first).toHaveLength(3);
  expect(first[0]!.total).toBeGreaterThan(6);
  expect(second.map(({ id }) => id)).not.toContain(first[0]!.id);
});

describe('evidence', () => {
  const files = async (as: Parameters<SmallCouncil['actor']>[0]): Promise<string[]> => (await find('ledger', { kinds: ['evidence'] }, as)).map(({ about }) => about ?? '').sort();

  beforeAll(async () => {
    const add = (thing: string, id: Id, withdrawn: boolean) =>
      fresh.asOwner(
        `insert into evidence (id, council_id, thing, thing_id, part, shows, name, type, bytes, digest, scanned, added_at, withdrawn_at)
         values ($1, $2, $3, $4, '', 'What the ledger says', 'extract-q1.pdf', 'application/pdf', 1, '', true, now(), case when $5 then now() end)`,
        [newId(), council.id, thing, id, withdrawn],
      );
    for (const { paper, id } of made) if (paper === 'recovery-plan' || paper === 'service-review') await add(paper, id, false);
    await add('recovery-plan', made.find(({ paper }) => paper === 'recovery-plan')!.id, true);
    await add('workshop', newId(), false);
  });

  it.each(['officer', 'serviceManager', 'director', 'leadMember'] as const)('is found by its words where all of its thing is theirs to read, and not by a heading (%s)', async (as) => {
    const papers = made.filter(({ paper }) => paper === 'recovery-plan' || paper === 'service-review');
    const access = await Promise.all(papers.map(async ({ paper, id }) => fresh.database.read(council.id, (reading) => findAccess(reading, council.actor(as), { paper, id }))));
    expect(await files(as)).toHaveLength(access.filter((one) => one === 'whole').length);
    expect(await find('extract q1', { kinds: ['evidence'] }, as)).toHaveLength(access.filter((one) => one === 'whole').length);
  });

  it('is not found while what it shows is exempt: a commentary, or any text of a report whose paper it is', async () => {
    const report = made.find(({ paper }) => paper === 'performance-report')!;
    await fresh.asOwner(
      `insert into evidence (id, council_id, thing, thing_id, part, shows, name, type, bytes, digest, scanned, added_at)
       values ($1, $2, 'performance-report', $3, 'agenda-scrutiny', 'As it went out', 'agenda-pack.pdf', 'application/pdf', 1, '', true, now())`, [newId(), council.id, report.id]);
    const found = async (): Promise<number> => (await find('agenda pack', { kinds: ['evidence'] }, 'auditor')).length;
    const mark = (part: string, until: string) =>
      fresh.asOwner(`insert into paper_exemption (council_id, paper, paper_id, part, paragraph, until, marked_on) values ($1, 'performance-report', $2, $3, 3, $4, '2026-07-01')`, [council.id, report.id, part, until]);
    expect(await found()).toBe(1);
    await mark('summary', '2026-07-20');
    expect(await found()).toBe(0);
    await fresh.asOwner(`delete from paper_exemption where paper_id = $1`, [report.id]);
    await mark('summary', '2026-07-19');
    expect(await found()).toBe(1);
    await fresh.asOwner(`delete from paper_exemption where paper_id = $1`, [report.id]);
  });
});
