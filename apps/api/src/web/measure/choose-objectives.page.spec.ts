import { registerMeasure } from '@golden-thread/application/measure/register-measure';
import type { MeasureDefinition } from '@golden-thread/domain/measure/measure';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('the objectives whose progress a measure shows', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-07-02T08:00:00.000Z');
    const definition: MeasureDefinition = {
      ref: 'HR01', title: 'Repairs in time', kind: 'local', unit: '%', decimals: 1, polarity: 'maximise', frequency: 'quarterly', cumulative: false,
      formula: 'value', multiplier: '100', tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' }, zeroTarget: 'aim',
      lowest: '0', highest: '100', dimension: 'council-plan', group: 'Performance indicators', serviceId: council.serviceId,
      ownerPostId: council.posts.serviceManager, verifierPostId: council.posts.director, memberPostId: null,
      register: {
        definition: 'Repairs done in their target time', dataType: '', dataSource: '', formula: '', calculationGuidance: '', benchmarking: '', feeds: '',
        workingPapers: '', evidence: '',
      },
    };
    await registerMeasure(api.fresh.database, council.actor('policyOfficer'), { definition });
  });
  afterAll(() => api.stop());

  it('are those that the policy team chooses, and stand on the measure’s page', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const ids = ['C1', 'C2'].map((reference) => [newId(), reference] as const);
    const plan = newId();
    await api.fresh.asOwner(`insert into council_plan (id, council_id, year, title, state) values ($1, $2, '2026/27', 'Plan', 'published')`, [plan, council.id]);
    for (const [id, reference] of ids) {
      await api.fresh.asOwner(
        `insert into objective (id, council_id, plan_id, level, year, reference, title, position) values ($1, $2, $4, 'council', '2026/27', $3, 'Warm homes', 1)`,
        [id, council.id, reference, plan],
      );
    }
    const at = '/measures/HR01/objectives';
    expect((await officer.submit(at, { add: ids[0]![0] })).location).toBe('/measures/HR01');
    expect((await officer.get('/measures/HR01')).html).toContain('C1: Warm homes (Council plan 2026/27)');
    expect((await officer.submit(at, { add: ids[1]![0] })).location).toBe('/measures/HR01');
    const { html } = await officer.get('/measures/HR01');
    expect([html.includes('C1: Warm homes'), html.includes('C2: Warm homes')]).toEqual([false, true]);
    expect((await officer.submit(at, { objectives: ids[1]![0], add: '' })).html).toContain('Nothing was changed');
    expect((await (await api.signIn('smallborough/serviceManager')).get(at)).status).toBe(403);
  });
});
