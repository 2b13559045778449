import { raiseNotices } from '@golden-thread/application/notice/raise-notices';
import { submitServiceReview } from '@golden-thread/application/review/submit-service-review';
import { aQuarter } from '@golden-thread/application/review/testing/a-quarter';
import type { EventId, FigureSheetId, MeasureId, ReviewId } from '@golden-thread/domain/shared/id';
import type { SmallPost } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { openPage, type PageSeen } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

story('parts of a review and of figures are written by colleagues', (step) => {
  let api: StartedApi;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let reviewId: ReviewId;
  let sheetId: FigureSheetId;
  const open = async (post: SmallPost, path: string): Promise<PageSeen> => openPage(await api.signIn(`${quarter.slug}/${post}`), path);
  const tasksOf = async (post: SmallPost) =>
    (await api.fresh.asOwner<{ task: string }>(
      `select label || ' ' || state as task from (select kind || ': ' || subject_label as label, state from task where post_id = $1 and kind = 'contribute-part' order by opened_at, id) t`,
      [quarter.council.posts[post]],
    )).map(({ task }) => task);
  const review = async () =>
    (await api.fresh.asOwner<{ answers: Record<string, string>; submitted_by: string[]; version: number }>('select answers, submitted_by, version from service_review where id = $1', [reviewId]))[0]!;
  const notify = async (name: string) => {
    for (const { id } of await api.fresh.asOwner<{ id: EventId }>('select id from event where name = $1', [name])) {
      await raiseNotices(api.fresh.database, { councilId: quarter.council.id, eventId: id });
    }
  };

  beforeAll(async () => {
    api = await startApi();
    quarter = await aQuarter(api.fresh);
    await quarter.day('2026-07-01');
    [{ id: reviewId }] = (await api.fresh.asOwner<{ id: ReviewId }>('select id from service_review where service_id = $1', [quarter.council.serviceId])) as [{ id: ReviewId }];
    [{ id: sheetId }] = (await api.fresh.asOwner<{ id: FigureSheetId }>('select id from figure_sheet where service_id = $1', [quarter.council.serviceId])) as [{ id: FigureSheetId }];
  });
  afterAll(() => api.stop());

  step('says everything that is wrong with a request at once', async () => {
    const page = await open('serviceManager', `/reviews/${reviewId}/parts`);
    expect((await page.send({})).faults.map(({ field }) => field)).toEqual(['person', 'dueOn[day]', 'parts[]']);
    const refused = await page.send({ 'parts[0]': 'risks', person: 'Nobody of that name', dueOn: '2026-07-29' });
    expect(refused.faults.map(({ message }) => message)).toEqual([expect.stringContaining('Nobody of that name'), expect.stringContaining('due itself on')]);
    expect(await tasksOf('officer')).toEqual([]);
  });

  step('asks a colleague, whose task it is, and shows whoever submits it who has what', async () => {
    const page = await open('serviceManager', `/reviews/${reviewId}/parts`);
    const asked = await page.send({ 'parts[0]': 'risks', 'parts[1]': 'budget', person: 'The Repairs Officer', dueOn: '2026-07-15', note: 'Name the flood.' });
    expect(asked.location).toBe(`/reviews/${reviewId}/parts`);
    await notify('ContributionAsked');
    expect(await tasksOf('officer')).toEqual(['contribute-part: Housing, quarter 1 2026/27 open']);
    expect((await open('officer', '/inbox')).text).toContain('Write your part of a review or of figures: Housing, quarter 1 2026/27');
    expect((await open('serviceManager', `/reviews/${reviewId}`)).text).toContain('Risks, Budget with The Repairs Officer, by 15 Jul 2026');
    expect((await open('unitManager', `/contributions/service-review/${reviewId}`)).status).toBe(404);
  });

  step('lets the colleague write nothing but their parts, and keeps a draft from the paper', async () => {
    const page = await open('officer', `/contributions/service-review/${reviewId}`);
    expect(page.text).toContain('The Head of Housing asks you for this by Wednesday 15 July 2026');
    await page.send({ risks: 'Flooding in May.', measures: 'Not mine to write.', then: 'save' });
    expect(await review()).toMatchObject({ version: 1, submitted_by: [] });
    expect((await open('officer', `/contributions/service-review/${reviewId}`)).text).toContain('Flooding in May.');
    expect((await open('officer', `/reviews/${reviewId}/submission`)).status).toBe(403);
  });

  step('puts what comes back into the draft, but where its manager wrote meanwhile; the colleague is a contributor', async () => {
    await (await open('serviceManager', `/reviews/${reviewId}/sections/budget`)).send({ text: 'My own words.', then: 'list' });
    const given = await (await open('officer', `/contributions/service-review/${reviewId}`)).send({ risks: 'Flooding in May.', budget: 'On budget.', remark: 'Ask Finance.', then: 'give' });
    expect(given.location).toBe('/tasks');
    const { answers, submitted_by } = await review();
    expect(answers).toMatchObject({ measures: '', risks: 'Flooding in May.', budget: 'My own words.' });
    expect(submitted_by).toContain(quarter.council.people.officer);
    await notify('ContributionGiven');
    expect((await open('serviceManager', '/inbox')).text).toContain('What you asked for came back');
    const page = (await open('serviceManager', `/reviews/${reviewId}`)).text;
    expect(page).toContain('your own words stand: Budget');
    expect(page).toContain('On budget.');
    expect(page).toContain('Ask Finance.');
    expect(await tasksOf('officer')).toEqual(['contribute-part: Housing, quarter 1 2026/27 done']);
  });

  step('ends what is still asked when the review is submitted, and tells whoever was writing', async () => {
    await (await open('serviceManager', `/reviews/${reviewId}/parts`)).send({ 'parts[0]': 'measures', person: 'The Repairs Manager', dueOn: '2026-07-15' });
    for (const [section, text] of [['measures', 'Behind.'], ['actions', 'On course.']] as const) {
      await (await open('serviceManager', `/reviews/${reviewId}/sections/${section}`)).send({ text, then: 'list' });
    }
    expect((await open('serviceManager', `/reviews/${reviewId}/submission`)).text).toContain('Not back from colleagues: Measures (The Repairs Manager)');
    expect(await submitServiceReview(api.fresh.database, quarter.council.actor('officer'), { reviewId })).toMatchObject({ refusal: { code: 'NotPermitted' } });
    await (await open('serviceManager', `/reviews/${reviewId}/submission`)).send({});
    expect(await tasksOf('unitManager')).toEqual(['contribute-part: Housing, quarter 1 2026/27 cancelled']);
    await notify('ContributionWithdrawn');
    expect((await open('unitManager', '/inbox')).text).toContain('Your part is no longer needed');
  });

  step('does the same with figures: checked before they come back, submitted by their owner, taken back with a reason', async () => {
    const measures = await api.fresh.asOwner<{ id: MeasureId; ref: string }>(`select id, ref from measure where ref in ('HS01', 'HS02') and council_id = $1 order by ref`, [quarter.council.id]);
    const [hs01, hs02] = measures.map(({ id }) => id);
    const day = { dueOn: '2026-07-13' };
    await (await open('unitManager', `/measures/figures/${sheetId}/parts`)).send({ 'parts[0]': hs02!, person: 'The Repairs Officer', ...day });
    const figure = (value: string, then: string) => ({ 'figures[0][measureId]': hs02!, 'figures[0][period]': '2026-Q1', 'figures[0][value]': value, then });
    const page = await open('officer', `/contributions/figure-sheet/${sheetId}`);
    expect(page.text).not.toContain('HS01');
    expect((await page.send(figure('many', 'give'))).faults).toHaveLength(1);
    expect((await page.send(figure('81', 'give'))).location).toBe('/tasks');
    const entry = await open('unitManager', `/measures/figures/${sheetId}`);
    expect(entry.text).toContain('HS02 came back from The Repairs Officer');
    const [draft] = await api.fresh.asOwner<{ contributors: string[]; given: string }>(
      `select contributors, (select l->>'value' from jsonb_array_elements(lines) l where l->>'measureId' = $2) as given from figure_draft where sheet_id = $1`, [sheetId, hs02]);
    expect(draft).toEqual({ contributors: [quarter.council.people.officer], given: '81' });
    await (await open('unitManager', `/measures/figures/${sheetId}/parts`)).send({ 'parts[0]': hs01!, person: 'The Repairs Officer', ...day });
    const [asked] = await api.fresh.asOwner<{ id: string }>(`select id from contribution where state = 'asked'`);
    const withdrawn = await open('unitManager', `/measures/figures/${sheetId}/parts`);
    const takeBack = { act: 'withdraw', contribution: asked!.id };
    expect((await withdrawn.send({ ...takeBack, reason: '' })).faults.map(({ field }) => field)).toEqual(['reason']);
    await withdrawn.send({ ...takeBack, reason: 'I have the number now.' });
    const ofSheet = (await tasksOf('officer')).filter((task) => task.includes('figures'));
    expect(ofSheet.map((task) => task.split(' ').at(-1)).sort()).toEqual(['cancelled', 'done']);
  });
});
