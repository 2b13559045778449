import { installFramework } from '@golden-thread/application/assessment/frameworks';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

story('a framework drafted by a program', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let officer: ApiClient;
  let draft: string;
  const at = '/api/v1/assessments/framework-drafts';

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'drafts', '2026-07-02T08:00:00.000Z');
    officer = await api.program(council.id, council.people.policyOfficer);
  });
  afterAll(() => api.stop());

  const headers = (version?: number) => ({ 'idempotency-key': newId(), ...(version !== undefined && { 'if-match': `"${version}"` }) });
  const textOf = (body: Readonly<Record<string, unknown>>) => JSON.parse(String(body['text'])) as { sections: { key: string; title: string; statements: { key: string; tips: { number: number; text: string }[] }[] }[] };
  const statement = { title: 'Gates', text: 'Gates open at seven.', poor: '', excellent: '', tips: ['Ask the keeper', ' ', 'Oil them'] };

  step('is begun from the blank by who runs assessments, once', async () => {
    expect((await (await api.program(council.id, council.people.officer)).send('POST', at, { title: 'How our parks do' }, headers())).status).toBe(403);
    expect((await officer.send('POST', at, {}, headers())).status).toBe(400);
    const begun = await officer.send('POST', at, { title: 'How our parks do' }, headers());
    expect([begun.status, begun.headers.get('etag'), begun.body['framework']]).toEqual([201, '"1"', null]);
    draft = String(begun.body['id']);
    expect((await officer.send('POST', at, { title: 'How our parks do' }, headers())).body['id']).toBe(draft);
    expect((await officer.get(at)).body).toMatchObject({ items: [{ id: draft, title: 'How our parks do' }] });
  });

  step('is written part by part, and says what is still wrong with it', async () => {
    const about = await officer.send('PUT', `${at}/${draft}/about`, { title: 'How our parks do', scale: 'met', source: 'Friends of our parks', publisher: 'The council', address: '', licence: 'Ours' }, headers(1));
    expect([about.status, about.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await officer.send('PUT', `${at}/${draft}/about`, { title: 'x', scale: 'met', source: 'x', publisher: 'x', address: '', licence: 'x' }, headers(1))).status).toBe(412);
    const section = textOf(about.body).sections[0]!.key;
    const written = await officer.send('PUT', `${at}/${draft}/sections/${section}`, { title: 'Every day', introduction: 'We walk through it.', shortest: 60, longest: 90, questions: ['Why?'] }, headers(2));
    expect([written.status, textOf(written.body).sections[0]!.title]).toEqual([200, 'Every day']);
    const [one] = textOf(written.body).sections[0]!.statements;
    const said = await officer.send('PUT', `${at}/${draft}/statements/${one!.key}`, statement, headers(3));
    expect(textOf(said.body).sections[0]!.statements[0]!.tips).toEqual([{ number: 1, text: 'Ask the keeper' }, { number: 2, text: 'Oil them' }]);
    const added = await officer.send('POST', `${at}/${draft}/sections/${section}/statements`, { ...statement, title: 'Bins', text: '' }, headers(4));
    expect(added.body['faults']).toMatchObject([{ at: 'sections.0.statements.1.text' }]);
    expect((await officer.send('POST', `${at}/${draft}/publication`, {}, headers(5))).body['code']).toBe('FrameworkFaulty');
    expect((await officer.send('DELETE', `${at}/${draft}/statements/nowhere`, undefined, headers(5))).status).toBe(404);
    const bins = textOf(added.body).sections[0]!.statements[1]!.key;
    expect((await officer.send('DELETE', `${at}/${draft}/statements/${bins}`, undefined, headers(5))).body['faults']).toEqual([]);
  });

  step('is published as the version that assessments use, and is a draft no more', async () => {
    const published = await officer.send('POST', `${at}/${draft}/publication`, {}, headers(6));
    expect(published).toMatchObject({ status: 200, body: { id: draft, name: 'how-our-parks-do-1.json' } });
    expect((await officer.get(`/api/v1/assessments/frameworks/${draft}`)).status).toBe(200);
    expect((await officer.get(`${at}/${draft}`)).status).toBe(404);
    const next = await officer.send('POST', at, { framework: draft }, headers());
    expect(next.body).toMatchObject({ framework: draft, differences: [] });
    expect((await officer.send('POST', `${at}/${String(next.body['id'])}/publication`, {}, headers(1))).body['code']).toBe('FrameworkUnchanged');
    expect((await officer.send('DELETE', `${at}/${String(next.body['id'])}`, undefined, headers(1))).body).toEqual({ id: next.body['id'] });
  });

  step('changes an installed framework without a word of the one that assessments keep', async () => {
    const installed = await installFramework(api.fresh.database, council.actor('policyOfficer'), { of: { shipped: 'success-factors' } });
    if (!installed.ok) throw new Error(installed.refusal.code);
    const begun = await officer.send('POST', at, { framework: installed.value.id }, headers());
    const [section] = textOf(begun.body).sections;
    const less = await officer.send('DELETE', `${at}/${String(begun.body['id'])}/statements/${section!.statements[0]!.key}`, undefined, headers(1));
    expect(less.body['differences']).toMatchObject([{ key: section!.statements[0]!.key, how: 'gone' }]);
  });
});
