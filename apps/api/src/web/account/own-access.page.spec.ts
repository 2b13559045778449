import { smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { openPage, type PageSeen } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('what somebody may see and do, and why', () => {
  let api: StartedApi;

  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough', '2026-07-01T08:00:00.000Z');
  });
  afterAll(() => api.stop());

  const seenBy = async (post: SmallPost): Promise<PageSeen> => openPage(await api.signIn(`smallborough/${post}`), '/account/access');
  const readOf = (page: PageSeen, matter: string): string => page.rows('Papers and how much of them you may read').find(([title]) => title?.startsWith(matter))?.at(-1) ?? '';

  it('names each post with why it is theirs, and what it gives', async () => {
    expect((await seenBy('serviceManager')).rows('Your posts today')).toEqual([['Head of Housing', 'You hold it', 'Service manager']]);
    await api.fresh.asOwner(`insert into responsibility (council_id, post_id, person_id, basis, starts_on)
      select p.council_id, p.id, h.id, 'vacancy', '2026-06-30' from post p join person h on h.subject = 'smallborough/serviceManager' where p.code in ('unitManager', 'auditor')`);
    expect((await seenBy('serviceManager')).rows('Your posts today')).toContainEqual(['Repairs Manager', 'It is vacant, and you are next in its line', 'Unit manager']);
    expect((await seenBy('serviceManager')).rows('Your posts today')).toContainEqual(['Head of Internal Audit', 'It is vacant, and you are next in its line', 'No roleNot auditor: that was given to its holder by name.']);
    expect((await seenBy('serviceManager')).text).toContain('Approve or return the plans below you as Head of Housing, Repairs Manager');
    await api.fresh.asOwner(`delete from responsibility where basis = 'vacancy'`);
  });

  it('says of each kind of paper how much is theirs, by the line, by the role or by what they are asked', async () => {
    expect(readOf(await seenBy('serviceManager'), 'Plans waiting')).toBe('That of Housing: you are in its circle. Of others: what you are asked for or have written in.');
    expect(readOf(await seenBy('director'), 'Plans waiting')).toContain('every service, as director');
    expect(readOf(await seenBy('officer'), 'Plans waiting')).toBe('What you are asked for or have written in.');
    expect(readOf(await seenBy('serviceManager'), 'Drafts')).toBe('What you are asked for or have written in. Of Housing, that it is being written, by whom and until when.');
    expect(readOf(await seenBy('officer'), 'What is decided')).toBe('All of it: everybody in the council reads it.');
    expect(readOf(await seenBy('director'), 'What is about one person')).toContain('people whose line manager you are');
  });

  it('follows what the council chooses', async () => {
    const [{ id }] = (await api.fresh.asOwner<{ id: string }>(`select id from council where slug = 'smallborough'`)) as [{ id: string }];
    await api.fresh.asOwner(`insert into reading_rule (council_id, matter, audience, version) values ($1, 'submitted', 'everyone', 1)`, [id]);
    expect(readOf(await seenBy('officer'), 'Plans waiting')).toBe('All of it: everybody in the council reads it.');
    await api.fresh.asOwner('delete from reading_rule');
  });

  it('says what they may do, by which post, and of the rest who may', async () => {
    const officer = (await seenBy('officer')).text;
    expect(officer).toMatch(/What you may do as Repairs Officer.*Write your own objectives, and the plans your posts are asked for/);
    expect(officer).toContain('Approve or return recovery plans that you did not write: director');
    const director = (await seenBy('director')).text;
    expect(director).toMatch(/What you may do as Director of Communities.*Approve or return recovery plans that you did not write.*What you may not do/);
    expect(director).toContain('Search the whole history: policy officer, auditor');
  });

  it('is one click from the account, from help and from a page that is closed', async () => {
    for (const path of ['/account/sessions', '/help', '/administration']) {
      expect([path, (await openPage(await api.signIn('smallborough/officer'), path)).links['What you may see and do, and why']]).toEqual([path, '/account/access']);
    }
  });
});
