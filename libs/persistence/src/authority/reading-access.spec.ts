import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { canBeExempt, wholePaper } from '@golden-thread/domain/authority/exemption';
import { aboutAPerson, type Access, mayRead, type Paper, papers, readingMatters, readingTable, type ReadingMatter, type Relation } from '@golden-thread/domain/authority/reading-rights';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { smallCouncil, type SmallCouncil } from '../testing/small-council';
import { newId } from '../unit-of-work/ids';
import { findAccessByPaper } from './reading-access';
import { addCommittees, type PaperInState, papersInEveryState } from './testing/papers-in-every-state';

type Place = Awaited<ReturnType<typeof addCommittees>>;

const councilPapers: readonly Paper[] = ['council-plan', 'performance-report'];

/** What each of them is to a service's paper, to the council's own, and to a person's objectives. */
interface ReaderCase {
  readonly actor: Actor;
  readonly toService: Relation;
  readonly toCouncil: Relation;
  readonly toPerson: Relation;
  /** Of a return about one person the circle are the two managers above them. */
  readonly toReview?: Relation;
  /** A sheet belongs to the posts that enter and verify it, whoever typed; their managers are told when it is late. */
  readonly toSheet?: Relation;
}

/** Everybody there can be, by what they are to the papers of Housing. */
function readersOf(council: SmallCouncil): Readonly<Record<string, ReaderCase>> {
  const { posts, people } = council;
  const actor = (roles: readonly Role[], postIds: readonly PostId[], personId = newId<PersonId>()): Actor => ({ councilId: council.id, personId, name: '', roles, postIds, via: 'page' });
  const reader = (is: Actor, toService: Relation, toCouncil: Relation = 'other', toPerson: Relation = 'other'): ReaderCase => ({ actor: is, toService, toCouncil, toPerson });
  const nobody = newId<PostId>();
  const deputy = (postId: PostId): Actor => ({ ...actor(['director'], [postId]), roles: [], onBehalfOf: { personId: newId(), name: '', postId } });
  return {
    'own: the head of service': reader(actor(['service-manager'], [posts.serviceManager]), 'asked', 'other', 'asked'),
    'own: its deputy': reader(deputy(posts.serviceManager), 'asked', 'other', 'asked'),
    'own: who wrote in it': { ...reader(actor(['employee'], [nobody], people.officer), 'asked', 'other', 'asked'), toSheet: 'other' },
    'line: the director’s post': { ...reader(actor(['service-manager'], [posts.director]), 'circle'), toReview: 'asked' },
    'line: a deputy of the director': { ...reader(deputy(posts.director), 'circle'), toReview: 'asked' },
    'line: the chief executive’s post': { ...reader(actor(['service-manager'], [posts.chiefExecutive]), 'circle'), toReview: 'asked' },
    'committee: its chair': reader(actor(['committee-chair'], [posts.committeeChair]), 'circle', 'circle'),
    'committee: a member': reader(actor(['lead-member'], [nobody], people.auditor), 'circle', 'circle'),
    'committee: a member as somebody’s deputy': reader({ ...actor(['employee'], [nobody], people.auditor), onBehalfOf: { personId: newId(), name: '', postId: nobody } }, 'other'),
    'committee: the lead member': reader(actor(['lead-member'], [posts.leadMember]), 'circle', 'circle'),
    'democratic services: by post': reader(actor(['democratic-services'], [nobody]), 'circle', 'circle'),
    'scrutiny: by post': reader(actor(['scrutiny-member'], [nobody]), 'circle', 'circle'),
    'scrutiny: by seat': reader(actor(['employee'], [nobody], people.administrator), 'circle', 'circle'),
    'management team': reader(actor(['director'], [nobody]), 'circle', 'circle'),
    'policy team': reader(actor(['policy-officer'], [nobody]), 'circle', 'circle'),
    audit: reader(actor(['auditor'], [nobody]), 'circle', 'circle'),
    'other service: its head': reader(actor(['service-manager'], [nobody]), 'other'),
    'other service: a unit’s head': reader(actor(['unit-manager'], [nobody]), 'other'),
    'other committee: its chair': reader(actor(['committee-chair'], [nobody]), 'other', 'circle'),
    'other lead member': reader(actor(['lead-member'], [nobody]), 'other', 'circle'),
    employee: reader(actor(['employee'], [nobody]), 'other'),
    administrator: reader(actor(['administrator'], [nobody]), 'other'),
    operator: reader(actor(['operator'], [nobody]), 'other'),
    'the person’s manager': { ...reader(actor(['unit-manager'], [posts.unitManager]), 'other', 'other', 'asked'), toSheet: 'circle' },
  };
}

const relationTo = ({ paper, state }: PaperInState, { toService, toCouncil, toPerson, toSheet = toService, toReview = toService }: ReaderCase): Relation =>
  state === aboutAPerson ? toReview : paper === 'individual-plan' ? toPerson : paper === 'figure-sheet' ? toSheet : councilPapers.includes(paper) ? toCouncil : toService;

const matterOf = ({ paper, state }: PaperInState): ReadingMatter => (readingTable[paper] as Readonly<Record<string, ReadingMatter>>)[state]!;

describe('who may read what', () => {
  let fresh: FreshDatabase;
  let at: Place;
  let made: readonly PaperInState[];

  beforeAll(async () => {
    fresh = await freshDatabase();
    at = await addCommittees(fresh, await smallCouncil(fresh, 'readers'));
    made = await papersInEveryState(fresh, at);
    const seat = (committee: string, person: string) =>
      fresh.asOwner(`insert into committee_member (id, council_id, committee_id, person_id, starts_on) values ($1, $2, $3, $4, '2020-01-01')`, [newId(), at.council.id, committee, person]);
    await seat(at.committeeId, at.council.people.auditor);
    await seat(at.scrutinyId, at.council.people.administrator);
  });
  afterAll(() => fresh.drop());

  const askAll = (actor: Actor): Promise<ReadonlyMap<string, Access>> =>
    fresh.database.read(actor.councilId, async (reading) => {
      const found = await Promise.all(papers.map((paper) => findAccessByPaper(reading, actor, paper)));
      return new Map(found.flatMap((one) => [...one]));
    });

  it('is answered by the rows as the table says, for every reader, paper and state', async () => {
    const faults: string[] = [];
    let cells = 0;
    for (const [name, reader] of Object.entries(readersOf(at.council))) {
      const found = await askAll(reader.actor);
      for (const one of made) {
        cells += 1;
        const [said, rows] = [mayRead(matterOf(one), relationTo(one, reader)), found.get(one.id) ?? 'none'];
        if (said !== rows) faults.push(`${name}, ${one.paper} ${one.state}: the table says ${said}, the rows ${rows}`);
      }
    }
    expect(faults).toEqual([]);
    expect(cells).toBe(Object.keys(readersOf(at.council)).length * made.length);
    console.info(`Reading: ${cells} cells (${Object.keys(readersOf(at.council)).length} readers x ${made.length} papers in their states), all as the table says.`);
  });

  it('is its circle’s alone while it is exempt, also where the council lets everybody read it, and as before once its last day is over', async () => {
    const exempt = made.filter(({ paper }) => canBeExempt(paper, wholePaper));
    const everyone = Object.fromEntries(Object.entries(readingMatters).flatMap(([matter, { choices }]) => ((choices as readonly string[]).includes('everyone') ? [[matter, 'everyone']] : [])));
    for (const { paper, id } of exempt) {
      await fresh.asOwner(`insert into paper_exemption (council_id, paper, paper_id, paragraph, until, marked_on) values ($1, $2, $3, 3, '2999-12-31', '2020-01-01')`, [at.council.id, paper, id]);
    }
    for (const [matter, audience] of Object.entries(everyone)) await fresh.asOwner('insert into reading_rule (council_id, matter, audience) values ($1, $2, $3)', [at.council.id, matter, audience]);
    const faultsWhere = async (is: { readonly exempt: boolean }): Promise<readonly string[]> => {
      const faults: string[] = [];
      for (const [name, reader] of Object.entries(readersOf(at.council))) {
        const found = await askAll(reader.actor);
        for (const one of exempt) {
          const [said, rows] = [mayRead(matterOf(one), relationTo(one, reader), everyone, is), found.get(one.id) ?? 'none'];
          if (said !== rows) faults.push(`${name}, ${one.paper} ${one.state}: the table says ${said}, the rows ${rows}`);
        }
      }
      return faults;
    };
    expect(await faultsWhere({ exempt: true })).toEqual([]);
    await fresh.asOwner(`update paper_exemption set until = '2020-12-31' where council_id = $1`, [at.council.id]);
    expect(await faultsWhere({ exempt: false })).toEqual([]);
    for (const table of ['paper_exemption', 'reading_rule']) await fresh.asOwner(`delete from ${table} where council_id = $1`, [at.council.id]);
  });

  it('opens what somebody is asked about by an open task, and closes it when the task is done', async () => {
    const [outsider, draft] = [readersOf(at.council)['other service: its head']!.actor, made.find(({ paper, state }) => paper === 'service-review' && state === 'open')!];
    const task = newId();
    const accessOf = async () => (await askAll({ ...outsider, postIds: [at.council.posts.auditor] })).get(draft.id) ?? 'none';
    expect(await accessOf()).toBe('none');
    await fresh.asOwner(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, state, opened_at) values ($1, $2, 'write-review', $3, 'service-review', $4, '', 'open', now())`,
      [task, at.council.id, at.council.posts.auditor, draft.id],
    );
    expect(await accessOf()).toBe('whole');
    await fresh.asOwner(`update task set state = 'done' where id = $1`, [task]);
    expect(await accessOf()).toBe('none');
  });

  it('is nothing for whoever answers for no post any more, and nothing of another council', async () => {
    const elsewhere = await smallCouncil(fresh, 'elsewhere');
    expect((await askAll(elsewhere.actor('auditor'))).size).toBe(0);
    const leaver = { ...readersOf(at.council)['employee']!.actor, postIds: [], roles: [] };
    const closed = made.filter((one) => readingMatters[matterOf(one)].usual !== 'everyone');
    const found = await askAll(leaver);
    expect(closed.filter(({ id }) => found.has(id))).toEqual([]);
  });

  it('follows what a council has chosen, in that council alone', async () => {
    const mine = await addCommittees(fresh, await smallCouncil(fresh, 'open-handed'));
    const papersOfMine = await papersInEveryState(fresh, mine);
    await fresh.asOwner(`insert into reading_rule (council_id, matter, audience) values ($1, 'unsigned-reviews', 'everyone'), ($1, 'drafts', 'circle')`, [mine.council.id]);
    const submitted = (list: readonly PaperInState[]) => list.find(({ paper, state }) => paper === 'service-review' && state === 'submitted')!.id;
    const draft = (list: readonly PaperInState[]) => list.find(({ paper, state }) => paper === 'recovery-plan' && state === 'drafting')!.id;
    expect((await askAll(mine.council.actor('officer'))).get(submitted(papersOfMine))).toBe('whole');
    expect((await askAll(mine.council.actor('auditor'))).get(draft(papersOfMine))).toBe('whole');
    expect((await askAll(at.council.actor('administrator'))).get(draft(made))).toBe('heading');
  });
});
