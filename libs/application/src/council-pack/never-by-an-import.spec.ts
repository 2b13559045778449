import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import fc from 'fast-check';
import { outboxMessagesOf } from '../events/events';
import { applyImport } from '../import/apply-import';
import { commandLineActor } from '../authority/command-line-actor';
import { importCouncilPack } from './import-council-pack';
import { proposeImport } from '../import/propose-import';
import { packOfTestham, testham } from '../import/testing/testham';

const posts = ['CEX', 'DIR', 'POL', 'HOS', 'HOW', 'REP', 'OFF'] as const;
const people = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'] as const;
const day = fc.constantFrom('2026-01-05', '2026-07-01', '2026-07-20', '2026-09-01');

/** Rows that reach for each of what must not be: a line that may close a circle, roles that give power, holdings beside others, posts that close under a measure. */
const postRows = fc.uniqueArray(
  fc.record({
    ref: fc.constantFrom(...posts, 'N1', 'N2'), title: fc.constantFrom('Officer', 'Engineer', 'Head'), to: fc.constantFrom(...posts, 'N1', ''),
    roles: fc.constantFrom('employee', 'unit-manager', 'director administrator', 'policy-officer'), closed: fc.constantFrom('', '', '', '2026-08-31'),
  }),
  { selector: ({ ref }) => ref, minLength: 1, maxLength: 4 },
);
const holdingRows = fc.uniqueArray(
  fc.record({ post: fc.constantFrom(...posts), person: fc.constantFrom(...people), share: fc.constantFrom('', '1', '0.5'), from: day, to: fc.constantFrom('', '', '2026-12-31') }),
  { selector: ({ post, person, from }) => `${post} ${person} ${from}`, maxLength: 3 },
);
const measureRows = fc.uniqueArray(fc.record({ ref: fc.constantFrom('M7', 'M8', 'M9'), owner: fc.constantFrom(...posts, 'NOBODY'), verifier: fc.constantFrom(...posts) }), { selector: ({ ref }) => ref, maxLength: 2 });

/** Everything that must not be, as the rows say it; each a question that answers nothing where all is well. */
const mustNotBe: Readonly<Record<string, string>> = {
  'a measure for whose owner nobody answers': `select m.ref from measure m where m.retired_on is null and not exists (
    select 1 from responsibility r where r.post_id = m.owner_post_id and r.starts_on <= '2026-07-20' and (r.ends_on is null or r.ends_on >= '2026-07-20'))`,
  'a measure verified by its owner': 'select ref from measure where owner_post_id = verifier_post_id',
  'more than a whole post held': `select p.code, d.day from post p cross join (select distinct starts_on as day from holding) d
    join holding h on h.post_id = p.id and h.starts_on <= d.day and (h.ends_on is null or h.ends_on >= d.day) group by p.code, d.day, p.fte having sum(h.share) > 1`,
  'a circle in line management': `with recursive line(start, at) as (select id, line_manager_post_id from post union select l.start, p.line_manager_post_id from line l join post p on p.id = l.at)
    select start from line where at = start`,
};

describe('whatever a pack holds', () => {
  let fresh: FreshDatabase;
  let administrator: Actor;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    const operator = commandLineActor(await addCouncil(fresh.database, { name: 'Testham', slug: 'testham', clockAt: '2026-07-20T08:00:00.000Z' }));
    await importCouncilPack(fresh.database, operator, { files: packOfTestham(testham) });
    const [ann] = await fresh.asOwner<{ id: PersonId }>(`select id from person where name = 'Ann Able'`);
    administrator = { councilId: operator.councilId, personId: ann!.id, name: 'Ann Able', roles: ['director', 'administrator', 'policy-officer'], postIds: [], via: 'page' };
  });
  afterAll(() => fresh.drop());

  const rolesByPost = () => fresh.asOwner<{ code: string; roles: readonly string[] }>('select code, roles from post order by code');

  it('leaves no target without an owner, no second holder over a whole, no circle, and nobody more powerful than a second person has said', async () => {
    const came = { applied: 0, refused: 0, faulty: 0 };
    await fc.assert(
      fc.asyncProperty(postRows, holdingRows, measureRows, async (ofPosts, ofHoldings, ofMeasures) => {
        const before = await rolesByPost();
        const outcome = await proposeImport(fresh.database, administrator, {
          files: packOfTestham({
            'posts.csv': `ref,title,reports_to,roles,closed_on\n${ofPosts.map((row) => `${row.ref},${row.title},${row.to},${row.roles},${row.closed}`).join('\n')}`,
            'holdings.csv': `post,person,share,starts_on,ends_on\n${ofHoldings.map((row) => `${row.post},${row.person},${row.share},${row.from},${row.to}`).join('\n')}`,
            'measures.csv': `ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,tolerance_amber,kind,owner_post,verifier_post\n${ofMeasures
              .map(({ ref, owner, verifier }) => `${ref},Measure ${ref},As it says,S1,council-plan,maximise,quarterly,%,1,no,5,local,${owner},${verifier}`).join('\n')}`,
          }),
        });
        if (!outcome.ok || outcome.value.state !== 'proposed') came.faulty += 1;
        else {
          const applied = await applyImport(fresh.database, administrator, { importId: outcome.value.id, confirmed: true, reason: 'As the HR extract has it' });
          came[applied.ok && applied.value.state === 'applied' ? 'applied' : 'refused'] += 1;
        }
        for (const [what, sql] of Object.entries(mustNotBe)) expect([what, await fresh.asOwner(sql)]).toEqual([what, []]);
        // Nobody here is a second approver: what gives power waits, or is refused, so that no post has more than before, and a new one no more than an employee.
        const had = new Map(before.map(({ code, roles }) => [code, roles]));
        const more = (await rolesByPost()).filter(({ code, roles }) => roles.some((role) => role !== 'employee' && !(had.get(code) ?? []).includes(role) && ['administrator', 'director', 'policy-officer'].includes(role)));
        expect(more).toEqual([]);
      }),
      { numRuns: 40, seed: 11 },
    );
    // The rows reach both ways: what is sound comes in, what is not does not.
    expect(came).toEqual({ applied: expect.any(Number), refused: expect.any(Number), faulty: expect.any(Number) });
    expect(came.applied).toBeGreaterThan(0);
    expect(came.faulty).toBeGreaterThan(0);
  });
});
