import type { Browser } from '../../testing/browser';
import { aRecoveryPlan } from '../../testing/recovery-plan-awaiting';
import { startApi, type StartedApi } from '../../testing/start-api';

const page = '/recovery-plans/RP-1/draft';

/** The hidden fields of the form on the page that is sent to an address. */
const hiddenOf = (html: string, action: string): Record<string, string> => {
  const form = html.split('<form ').find((one) => one.includes(`action="${action}"`) && one.includes('method="post"')) ?? '';
  return Object.fromEntries([...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
};

describe('what somebody types and does not send', () => {
  let api: StartedApi;

  /** As the page’s script does. */
  const keep = async (browser: Browser, objective: string): Promise<number> => {
    const { html } = await browser.get(page);
    const [token] = /name="_csrf" value="[^"]+"/.exec(html.slice(html.indexOf('<main'))) ?? [''];
    const submission = /name="submission" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const fields = JSON.stringify([['version', '1'], ['objective', objective], ['causes', '']]);
    return (await browser.post('/drafts', { _csrf: token.split('"')[3]!, submission, page, action: page, fields })).status;
  };

  beforeAll(async () => {
    api = await startApi();
    await aRecoveryPlan(api, { slug: 'smallborough', submitted: false });
  });
  afterAll(() => api.stop());

  it('stands on the page after signing in again, as it was written, and nothing of it is sent', async () => {
    expect(await keep(await api.signIn('smallborough/serviceManager'), 'Half a thought & more')).toBe(200);
    const later = await api.signIn('smallborough/serviceManager');
    const offered = await later.get(page);
    expect(offered.html).toContain('You had written something here and not sent it (20 Aug 2026 at 09:00).');
    const restored = await later.post(page, { ...hiddenOf(offered.html, page), objective: 'Half a thought & more' });
    expect([restored.status, restored.title.startsWith('Error')]).toEqual([200, false]);
    expect(restored.html).toContain('This is what you had written. Nothing has been sent.');
    expect(restored.html).toContain('Half a thought &amp; more');
    const [{ content }] = await api.fresh.asOwner<{ content: unknown }>('select content from recovery_plan') as [{ content: unknown }];
    expect(JSON.stringify(content ?? null)).not.toContain('Half a thought');
  });

  it('is nobody else’s', async () => {
    expect((await (await api.signIn('smallborough/administrator')).get(page)).html).not.toContain('Half a thought');
  });

  it('is gone once the form is sent', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    await keep(manager, 'Nearly done');
    const { html } = await manager.get(page);
    expect(html).toContain('Nearly done');
    const token = hiddenOf(html, page)['_csrf']!;
    const restored = await manager.post(page, { ...hiddenOf(html, page), _csrf: token });
    const main = restored.html.slice(restored.html.indexOf('<main'));
    const fields = Object.fromEntries([...main.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    expect(fields['_draft']).toBe(page);
    expect((await manager.post(page, { ...fields, objective: 'Done', causes: '', then: 'check' })).status).toBe(303);
    expect(await api.fresh.asOwner('select 1 from form_draft')).toEqual([]);
  });

  it('can be thrown away, and a draft of another host’s address is refused', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    await keep(manager, 'Not this');
    const { html } = await manager.get(page);
    expect((await manager.post('/drafts/discard', hiddenOf(html, '/drafts/discard'))).location).toBe(page);
    expect((await manager.get(page)).html).not.toContain('Not this');
    const fields = hiddenOf(html, '/drafts/discard');
    expect((await manager.post('/drafts', { ...fields, page: '//elsewhere.example', action: page, fields: '[]' })).status).toBe(400);
    expect((await manager.post('/drafts', { ...fields, page, action: page, fields: '{"a":1}' })).status).toBe(400);
  });

  it('leads whoever was signed out back to the page they wrote on', async () => {
    const answer = await fetch(`${api.address}${page}`, { method: 'POST', redirect: 'manual', headers: { referer: `${api.address}${page}` }, body: new URLSearchParams({ objective: 'x' }) });
    expect(answer.headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent(page)}`);
  });

  describe('sent from a page that was opened before signing in again', () => {
    const typed = { version: '1', objective: 'Typed while away', causes: '', 'actions[0][step]': 'Ring every tenant', then: 'check' };
    /** What the form on the page carries, as it was opened by somebody. */
    const openedBy = async (subject: string): Promise<Record<string, string>> => hiddenOf((await (await api.signIn(subject)).get(page)).html.replaceAll('<form method="post" novalidate', `<form action="${page}" method="post" novalidate`), page);

    it('is not carried out, and not a word of it is lost', async () => {
      const before = await openedBy('smallborough/serviceManager');
      const manager = await api.signIn('smallborough/serviceManager');
      const refused = await manager.post(page, { ...before, ...typed });
      expect([refused.status, refused.h1]).toEqual([403, 'Nothing was sent, and nothing you wrote is lost']);
      const goneOn = await manager.post(page, hiddenOf(refused.html, page));
      expect([goneOn.status, goneOn.title.startsWith('Error')]).toEqual([200, false]);
      for (const text of ['This is what you had written. Nothing has been sent.', 'Typed while away', 'Ring every tenant']) expect(goneOn.html).toContain(text);
      expect((await manager.get(page)).html).toContain('Put back what I wrote');
      const [{ content }] = await api.fresh.asOwner<{ content: unknown }>('select content from recovery_plan') as [{ content: unknown }];
      expect(JSON.stringify(content)).not.toContain('Typed while away');
    });

    it('is kept for nobody else who signs in at the same machine, nor where another site sends it', async () => {
      await api.fresh.asOwner('delete from form_draft');
      const before = await openedBy('smallborough/serviceManager');
      const administrator = await api.signIn('smallborough/administrator');
      expect((await administrator.post('/acting', { ...before, ...typed })).h1).toBe('This form is out of date');
      const manager = await api.signIn('smallborough/serviceManager');
      expect((await manager.post(page, { ...typed, _csrf: 'guessed' })).h1).toBe('This form is out of date');
      expect(await api.fresh.asOwner('select 1 from form_draft')).toEqual([]);
    });

    it('leaves what the page’s script had kept, when that script goes on in the old tab, or a draft is thrown away there', async () => {
      await api.fresh.asOwner('delete from form_draft');
      const before = await openedBy('smallborough/serviceManager');
      const manager = await api.signIn('smallborough/serviceManager');
      expect(await keep(manager, 'Kept by the script')).toBe(200);
      for (const [path, more] of [['/drafts', { action: page, fields: '[["objective","One more letter"]]' }], ['/drafts/discard', {}]] as const) {
        expect((await manager.post(path, { ...before, page, ...more })).h1).toBe('This form is out of date');
      }
      expect(await api.fresh.asOwner('select action, fields->1->>1 as objective from form_draft')).toEqual([{ action: page, objective: 'Kept by the script' }]);
    });

    it('does not take the place of what was kept of another form of the page, and says so', async () => {
      await api.fresh.asOwner('delete from form_draft');
      const before = await openedBy('smallborough/serviceManager');
      const manager = await api.signIn('smallborough/serviceManager');
      await keep(manager, 'Kept by the script');
      await api.fresh.asOwner(`update form_draft set action = '/recovery-plans/RP-1/comments'`);
      const refused = await manager.post(page, { ...before, ...typed });
      expect(refused.html).toContain('holds something else that you had not sent');
      expect(hiddenOf(refused.html, page)).toMatchObject({ objective: 'Typed while away' });
      expect(await api.fresh.asOwner('select fields->1->>1 as objective from form_draft')).toEqual([{ objective: 'Kept by the script' }]);
    });
  });
});
