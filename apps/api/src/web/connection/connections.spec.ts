import { readConnections } from '@golden-thread/application/connection/read-connections';
import { connectedKinds } from '@golden-thread/domain/shared/connected-kind';
import type { Id } from '@golden-thread/domain/shared/id';
import { addCommittees, type CouncilOfReaders } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

/** A measure with an exception, from it a clinic, from that a recovery plan that its manager is drafting; and an objective of a draft. */
describe('what concerns a thing', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let place: CouncilOfReaders;
  const ids = { measure: newId(), round: newId(), exception: newId(), clinic: newId(), plan: newId(), servicePlan: newId(), objective: newId() };

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-09-01T09:00:00.000Z');
    place = await addCommittees(api.fresh, council);
    const { id, serviceId, posts } = council;
    const insert = (statement: string, values: readonly unknown[]) => api.fresh.asOwner(statement, values as unknown[]);
    await insert(
      `insert into measure (id, council_id, ref, title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, tolerance_basis, tolerance_green,
         tolerance_amber, tolerance_edge, zero_target, dimension, sub_group, service_id, owner_post_id, verifier_post_id, register)
       values ($1, $2, 'HS01', 'Repairs in time', 'local', '%', 0, 'maximise', 'quarterly', false, 'value', 1, 'percent', 0, 5, 'better', 'aim', 'performance', '', $3, $4, $5, '{}')`,
      [ids.measure, id, serviceId, posts.unitManager, posts.serviceManager],
    );
    await insert(`insert into round (id, council_id, year, quarter, state, opens_on, reviews_due_on, closes_on) values ($1, $2, '2026/27', 1, 'closed', '2026-07-01', '2026-07-15', '2026-07-20')`, [ids.round, id]);
    await insert(
      `insert into exception_case (id, council_id, reference, round_id, kind, service_id, measure_id, because, state, reported_by)
       values ($1, $2, 'EX-1', $3, 'red', $4, $5, '{red}', 'raised', '{}')`, [ids.exception, id, ids.round, serviceId, ids.measure]);
    await insert(
      `insert into clinic (id, council_id, reference, exception_id, round_id, service_id, measure_id, state, meets_on, requested_by, reason)
       values ($1, $2, 'CL-1', $3, $4, $5, $6, 'called', '2026-09-10', 'corporate-review', '')`, [ids.clinic, id, ids.exception, ids.round, serviceId, ids.measure]);
    await insert(
      `insert into recovery_plan (id, council_id, reference, title, state, measure_id, service_id, origin_type, origin_id, accountable_post_id, director_post_id,
         requester_post_id, panel_chair_post_id, author_ids) values ($1, $2, 'RP-1', 'Repairs', 'drafting', $3, $4, 'clinic', $5, $6, $7, $7, $8, '{}')`,
      [ids.plan, id, ids.measure, serviceId, ids.clinic, posts.serviceManager, posts.director, posts.committeeChair]);
    await insert(
      `insert into plan (id, council_id, kind, year, state, service_id, author_post_id, decider_post_id, author_ids) values ($1, $2, 'service-plan', '2026/27', 'drafting', $3, $4, $5, '{}')`,
      [ids.servicePlan, id, serviceId, posts.serviceManager, posts.director]);
    await insert(`insert into objective (id, council_id, plan_id, level, year, reference, title, position) values ($1, $2, $3, 'service', '2026/27', 'S1', 'Still secret', 1)`, [ids.objective, id, ids.servicePlan]);
    await insert('insert into objective_measure (council_id, objective_id, measure_id) values ($1, $2, $3)', [id, ids.objective, ids.measure]);
  });
  afterAll(() => api.stop());

  const seen = async (post: SmallPost, path: string): Promise<string> => (await (await api.signIn(`smallborough/${post}`)).get(path)).html;
  const linked = (html: string): string[] => {
    const section = html.slice(html.indexOf('id="what-concerns-it"'));
    return [...section.slice(0, section.indexOf('</section>')).matchAll(/<a class="govuk-link" href="[^"]+">([^<]+)</g)].map(([, text = '']) => text);
  };

  it('names the files that show a measure, but for one that shows an exempt commentary', async () => {
    const add = (part: string, name: string) =>
      api.fresh.asOwner(
        `insert into evidence (id, council_id, thing, thing_id, part, shows, name, type, bytes, digest, scanned, added_at) values ($1, $2, 'measure', $3, $4, 'The count', $5, 'text/csv', 1, '', true, now())`,
        [newId(), council.id, ids.measure, part, name]);
    expect(await seen('officer', '/measures/HS01')).not.toContain('Evidence</h3>');
    await add('2026-Q1', 'count.csv');
    await add('2025-Q4', 'names.csv');
    await api.fresh.asOwner(`insert into paper_exemption (council_id, paper, paper_id, part, paragraph, until, marked_on) values ($1, 'measure', $2, '2025-Q4', 2, '2999-12-31', '2026-01-01')`, [council.id, ids.measure]);
    const files = linked(await seen('officer', '/measures/HS01')).filter((text) => text.endsWith('.csv'));
    expect(files).toEqual(['count.csv']);
    await api.fresh.asOwner('delete from evidence');
    await api.fresh.asOwner('delete from paper_exemption');
  });

  it('stands on the page of a measure, to those who may read each', async () => {
    expect(linked(await seen('serviceManager', '/measures/HS01'))).toEqual(expect.arrayContaining(['EX-1: Repairs in time', 'CL-1: Repairs in time', 'RP-1: Repairs', 'Repairs Manager', 'Housing']));
    const others = linked(await seen('officer', '/measures/HS01'));
    expect(others).toEqual(expect.arrayContaining(['Repairs Manager', 'Housing']));
    expect(others.join()).not.toMatch(/EX-1|CL-1|RP-1/);
  });

  it('leads back from each: exception, clinic and plan name their measure, and the plan what led to it', async () => {
    for (const path of ['/exceptions/EX-1', '/clinics/CL-1', '/recovery-plans/RP-1']) expect(linked(await seen('serviceManager', path))).toContain('HS01: Repairs in time');
    expect(await seen('serviceManager', '/recovery-plans/RP-1')).toMatch(/CL-1: Repairs in time<\/a>[^<]*<span class="gt-quiet">Called, what led to it/);
    expect(await seen('serviceManager', '/clinics/CL-1')).toMatch(/RP-1: Repairs<\/a>[^<]*<span class="gt-quiet">Being drafted, came of it/);
  });

  it('never names an objective of a draft to whoever may not read the draft', async () => {
    expect(await seen('serviceManager', `/plans/service/${ids.servicePlan}`)).toContain('Still secret');
    const known = await readConnections(api.fresh.database, council.actor('officer'), { kind: 'measure', id: ids.measure });
    expect(JSON.stringify(known)).not.toContain('Still secret');
    expect(known.find(({ kind }) => kind === 'objective')).toBeUndefined();
  });

  it('is what there is in the organisation, for everybody: a service, its posts, their holders, its committee', async () => {
    const service = linked(await seen('officer', `/directory/service/${council.serviceId}`));
    expect(service).toEqual(expect.arrayContaining(['HS01: Repairs in time', 'Head of Housing', 'Repairs', 'Communities', 'CHC']));
    const person = await seen('officer', `/directory/person/${council.people.unitManager}`);
    expect(linked(person)).toContain('Repairs Manager');
    expect(person.slice(person.indexOf('What concerns their post: Repairs Manager'))).toContain('HS01: Repairs in time');
    expect(linked(await seen('officer', `/directory/post/${council.posts.unitManager}`))).toEqual(expect.arrayContaining(['HS01: Repairs in time', 'The Repairs Manager', 'Head of Housing', 'Repairs Officer']));
    expect(linked(await seen('officer', `/directory/committee/${place.committeeId}`))).toContain('Housing');
    const { status } = await (await api.signIn('smallborough/officer')).get(`/directory/service/${newId()}`);
    expect(status).toBe(404);
  });

  it('is all there, where a page shows the newest alone: as a list, for whoever may read the thing', async () => {
    const columns = `kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, tolerance_basis, tolerance_green, tolerance_amber, tolerance_edge, zero_target,
      dimension, sub_group, service_id, owner_post_id, verifier_post_id, register`;
    await api.fresh.asOwner(`insert into measure (id, council_id, ref, title, ${columns}) select gen_random_uuid(), council_id, 'HS' || n, 'Voids ' || n, ${columns} from measure, generate_series(11, 19) n where ref = 'HS01'`);
    const more = /<a class="govuk-link" href="(\/things\/service\/[^"]+)">and 2 more</.exec(await seen('officer', `/directory/service/${council.serviceId}`))?.[1] ?? '';
    const list = await openPage(await api.signIn('smallborough/officer'), more);
    expect([list.status, list.rows().length]).toEqual([200, 10]);
    expect(list.h1).toMatch(/: .*Housing$/);
    const drafted = await (await api.signIn('smallborough/officer')).get(`/things/recovery-plan/${ids.plan}/measure`);
    expect([drafted.status, drafted.html.includes('HS01')]).toEqual([404, false]);
    expect((await openPage(await api.signIn('smallborough/serviceManager'), `/things/recovery-plan/${ids.plan}/measure`)).rows()[0]?.[0]).toBe('HS01: Repairs in time');
  });

  it('is known of every kind that a list names', async () => {
    const named = await api.fresh.asOwner<{ kind: string; id: Id }>('select distinct on (kind) kind, id from connected_thing');
    expect(named.filter(({ kind }) => !connectedKinds.some((one) => one === kind))).toEqual([]);
    const edges = await api.fresh.asOwner<{ kind: string }>('select distinct from_kind as kind from connection union select distinct to_kind from connection');
    expect(edges.filter(({ kind }) => !connectedKinds.some((one) => one === kind))).toEqual([]);
  });
});
