import { writeExceptionReport } from '@golden-thread/application/exception/write-exception-report';
import { openRecoveryPlan } from '@golden-thread/application/recovery/open-recovery-plan';
import { aQuarter, ok } from '@golden-thread/application/review/testing/a-quarter';
import type { ExceptionId, MeasureId } from '@golden-thread/domain/shared/id';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

story('deciding an exception of a measure that has a running recovery plan', (step) => {
  let api: StartedApi;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let exception: { id: ExceptionId; reference: string; measureId: MeasureId };

  const report = {
    causeCode: 'capacity', cause: 'Vacancies', impact: 'Families wait', done: 'An agency surveyor', recommended: 0, backOnTargetBy: null,
    options: [{ title: 'Hire', cost: '£31,000', benefit: 'Faster', risk: 'A thin market' }],
  } as const;

  beforeAll(async () => {
    api = await startApi();
    quarter = await aQuarter(api.fresh);
    const { council } = quarter;
    await quarter.day('2026-07-01');
    await quarter.enter('HS01', '2026-Q1', '60');
    await quarter.day('2026-08-06');
    const [red] = await api.fresh.asOwner<typeof exception>(
      `select id, reference, measure_id as "measureId" from exception_case where council_id = $1 and kind = 'red'`, [council.id],
    );
    exception = red!;
    ok(await writeExceptionReport(api.fresh.database, council.actor('serviceManager'), { exceptionId: exception.id, report }));
    ok(
      await api.fresh.database.transact({ actor: council.engine }, (work) =>
        openRecoveryPlan(work, {
          title: 'Repairs', measureId: exception.measureId, serviceId: council.serviceId, origin: { type: 'clinic', id: newId() },
          parties: {
            accountablePostId: council.posts.serviceManager, directorPostId: council.posts.director,
            requesterPostId: council.posts.chiefExecutive, panelChairPostId: council.posts.committeeChair,
          },
        }),
      ),
    );
  });
  afterAll(() => api.stop());

  const plans = async () => (await api.fresh.asOwner('select 1 from recovery_plan where council_id = $1', [quarter.council.id])).length;

  step('shows the plan that runs, and refuses a second one with what to do instead', async () => {
    const officer = await api.signIn(`${quarter.slug}/policyOfficer`);
    const at = `/exceptions/${exception.reference}/decision`;
    expect((await officer.get(at)).html).toContain('<a class="govuk-link" href="/recovery-plans/RP-1">RP-1</a>');
    const refused = await officer.submit(at, { decision: 'recovery-plan', reason: 'Second quarter in red' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Carry on with RP-1: choose something other than a recovery plan here');
    expect(refused.html).toContain('Second quarter in red');
    expect(await plans()).toBe(1);
  });

  step('refuses it to an API client by its code, and takes the decision to watch', async () => {
    const officer = await api.program(quarter.council.id, quarter.council.people.policyOfficer);
    const send = (decision: string) =>
      officer.send('POST', `/api/v1/exceptions/${exception.reference}/decision`, { decision, reason: 'RP-1 runs' }, { 'idempotency-key': newId(), 'if-match': '"2"' });
    const refused = await send('recovery-plan');
    expect([refused.status, refused.body['code']]).toEqual([409, 'RecoveryPlanRunning']);
    expect((await send('watch')).body).toMatchObject({ state: 'decided' });
    expect(await plans()).toBe(1);
  });
});
