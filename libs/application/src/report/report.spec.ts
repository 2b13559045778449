import type { ReportContent } from '@golden-thread/domain/report/report-content';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { aQuarter, concludeQuarter, ok } from '../review/testing/a-quarter';
import { takeYearSteps } from '../timetable/testing/take-year-steps';
import { answerChallenge, challengeReport, concludeChallenge } from './challenge-report';
import { composeReport } from './compose-report';
import { publishReport } from './publish-report';

let fresh: FreshDatabase;
let quarter: Awaited<ReturnType<typeof aQuarter>>;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());

const by = (post: Parameters<typeof quarter.council.actor>[0]) => quarter.council.actor(post);
const at = (instant: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, quarter.council.id]);
const openTasks = async () =>
  (
    await fresh.asOwner<{ task: string }>(
      `select t.kind || ' ' || p.code as task from task t join post p on p.id = t.post_id
       where t.council_id = $1 and t.state = 'open' and t.kind in ('compose-report', 'challenge-report', 'answer-challenge', 'publish-report')
       order by t.kind, p.code`,
      [quarter.council.id],
    )
  ).map(({ task }) => task);

describe('the half-yearly report', () => {
  beforeEach(async () => {
    quarter = await aQuarter(fresh);
    await concludeQuarter(fresh, quarter, { quarter: 2, opens: '2026-10-01', closes: '2026-11-04' });
  });

  const reportId = () => quarter.report('h1');
  const compose = () => composeReport(fresh.database, by('policyOfficer'), { reportId: reportId(), summary: 'A good half-year.' });

  it('is asked for on its day, composed from the frozen figures, and challenged by both bodies at once', async () => {
    await at('2026-11-04T12:00:00.000Z');
    await quarter.wakeReport('h1');
    expect(await openTasks()).toEqual([]);
    await at('2026-11-05T08:00:00.000Z');
    expect(await quarter.wakeReport('h1')).toMatchObject({ phase: 'composition' });
    expect(await openTasks()).toEqual(['compose-report policyOfficer']);
    ok(await compose());
    expect(await openTasks()).toEqual(['challenge-report leadMember', 'challenge-report scrutinyChair']);
    expect(await quarter.wakeReport('h1')).toMatchObject({ phase: 'challenge' });
  });

  it('says of each deliverable of the published plan what came of it, by the frozen figures', async () => {
    const [priority, plan, objective, unshown] = [newId(), newId(), newId(), newId()];
    const council = quarter.council.id;
    await fresh.asOwner(`insert into priority (id, council_id, reference, title, position) values ($1, $2, 'P1', 'Clean streets', 1)`, [priority, council]);
    await fresh.asOwner(`insert into council_plan (id, council_id, year, title, state) values ($1, $2, '2026/27', 'The plan', 'published')`, [plan, council]);
    for (const [id, reference] of [[objective, 'C1'], [unshown, 'C2']]) {
      await fresh.asOwner(
        `insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, priority_id, position)
         values ($1, $2, $3, 'council', '2026/27', $4, 'Recycle more', 'A new round', $5, 1)`, [id, council, plan, reference, priority]);
    }
    await fresh.asOwner(`insert into objective_measure (council_id, objective_id, measure_id) select $1, $2, id from measure where council_id = $1 and ref = 'ST01'`, [council, objective]);
    await at('2026-11-05T08:00:00.000Z');
    await quarter.wakeReport('h1');
    ok(await compose());
    const [{ content }] = (await fresh.asOwner<{ content: ReportContent }>('select content from report_composition where report_id = $1', [reportId()])) as [{ content: ReportContent }];
    expect(content.deliverables).toEqual([
      { priority: 'Clean streets', reference: 'C1', title: 'Recycle more', deliverable: 'A new round', lead: null, result: 'green', by: 'own', figures: ['ST01'] },
      { priority: 'Clean streets', reference: 'C2', title: 'Recycle more', deliverable: 'A new round', lead: null, result: 'no-data', by: 'below', figures: [] },
    ]);
  });

  it('is published only after both, from its day on, and says what was challenged', async () => {
    await at('2026-11-05T08:00:00.000Z');
    await quarter.wakeReport('h1');
    ok(await compose());
    const id = reportId();
    const challenge = ok(
      await challengeReport(fresh.database, by('scrutinyChair'), { reportId: id, body: 'scrutiny', text: 'Why did repairs slip?' }),
    );
    expect(await challengeReport(fresh.database, by('leadMember'), { reportId: id, body: 'scrutiny', text: 'x' })).toMatchObject({
      refusal: { code: 'NotOfThisBody' },
    });
    expect(await openTasks()).toContain('answer-challenge policyOfficer');
    const conclude = (post: 'scrutinyChair' | 'leadMember', body: 'scrutiny' | 'cabinet') =>
      concludeChallenge(fresh.database, by(post), { reportId: id, body, statement: 'Nothing to add' });
    expect(await conclude('scrutinyChair', 'scrutiny')).toMatchObject({ refusal: { code: 'ChallengesUnanswered' } });
    ok(
      await answerChallenge(fresh.database, by('policyOfficer'), {
        reportId: id,
        challengeId: challenge.challengeId,
        answer: 'Vacancies.',
      }),
    );
    ok(await conclude('scrutinyChair', 'scrutiny'));
    expect(await publishReport(fresh.database, by('policyOfficer'), { reportId: id })).toMatchObject({
      refusal: { code: 'NotReadyToPublish' },
    });
    expect(await compose()).toMatchObject({ refusal: { code: 'AlreadyChallenged' } });
    ok(await conclude('leadMember', 'cabinet'));
    expect(await openTasks()).toEqual(['publish-report policyOfficer']);
    expect(await publishReport(fresh.database, by('policyOfficer'), { reportId: id })).toMatchObject({
      refusal: { code: 'PublicationDateNotCome' },
    });
    await at('2026-12-20T09:00:00.000Z');
    const { hash } = ok(await publishReport(fresh.database, by('policyOfficer'), { reportId: id }));
    const [shown] = await fresh.asOwner<{ hash: string }>('select hash from report_composition where report_id = $1', [id]);
    expect(shown).toEqual({ hash });
    expect(await quarter.wakeReport('h1')).toMatchObject({ phase: 'over' });
  });
});

describe('the annual report', () => {
  it('ends the year', async () => {
    quarter = await aQuarter(fresh);
    await concludeQuarter(fresh, quarter, { quarter: 4, opens: '2027-04-01', closes: '2027-05-06' });
    await at('2027-05-10T08:00:00.000Z');
    await quarter.wakeReport('h2');
    const id = quarter.report('h2');
    ok(await composeReport(fresh.database, by('policyOfficer'), { reportId: id, summary: 'The year.' }));
    ok(await concludeChallenge(fresh.database, by('scrutinyChair'), { reportId: id, body: 'scrutiny', statement: 'None' }));
    ok(await concludeChallenge(fresh.database, by('leadMember'), { reportId: id, body: 'cabinet', statement: 'None' }));
    await at('2027-06-28T08:00:00.000Z');
    ok(await publishReport(fresh.database, by('policyOfficer'), { reportId: id }));
    expect(await takeYearSteps(fresh.database, quarter.council.id, '2026/27')).toMatchObject({ ok: true, value: { phase: 'ended' } });
  });
});
