import type { EventId, TaskId } from '@golden-thread/domain/shared/id';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('My tasks', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  const open = (post: SmallPost, kind: string, label: string, dueOn: string | null, openedBy: EventId | null = null) =>
    api.fresh.asOwner(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, due_on, state, opened_at, opened_by_event)
       values (gen_random_uuid(), $1, $2, $3, 'service-review', gen_random_uuid(), $4, $5, 'open', '2026-04-01T08:00:00Z', $6)`,
      [council.id, kind, council.posts[post], label, dueOn, openedBy],
    );

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    await open('serviceManager', 'enter-figures', 'Housing, quarter 4', '2026-04-16');
    await open('serviceManager', 'complete-service-review', 'Housing review, quarter 4', '2026-04-26');
    await open('serviceManager', 'write-exception-report', 'Void turnaround <days>', '2026-04-27');
    await open('serviceManager', 'draft-recovery-plan', 'RP-1: Repairs', null);
  });
  afterAll(() => api.stop());

  const cells = (html: string) => [...html.matchAll(/data-label="About">([^<]*)</g)].map(([, text]) => text);

  it('counts what waits, what is late, and puts the soonest first', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const { h1, html } = await manager.get('/tasks');
    expect(h1).toBe('My tasks');
    expect(html).toContain('4 tasks, 1 late');
    expect(html).toContain('5 days late');
    expect(cells(html)).toEqual(['Housing, quarter 4', 'Housing review, quarter 4', 'Void turnaround &lt;days&gt;', 'RP-1: Repairs']);
  });

  it('takes the week to end on Sunday', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    expect(cells((await manager.get('/tasks?show=week')).html)).toEqual(['Housing review, quarter 4']);
    expect(cells((await manager.get('/tasks?show=later')).html)).toEqual(['Void turnaround &lt;days&gt;', 'RP-1: Repairs']);
  });

  it('filters by task and keeps the filter when sorted', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const { html } = await manager.get('/tasks?kind=Enter+figures&sort=subject');
    expect(cells(html)).toEqual(['Housing, quarter 4']);
    expect(html).toContain('/tasks?kind=Enter+figures&amp;sort=task');
    expect(cells((await manager.get('/tasks?q=HOUSING+quart&sort=-due')).html)).toEqual(['Housing review, quarter 4', 'Housing, quarter 4']);
  });

  story('what waits on somebody else', (step) => {
    step('is shown because of what one did, and with whom', async () => {
      const event = anId<EventId>('01900000-0000-7000-8000-000000000001');
      await api.fresh.asOwner(
        `insert into event (id, council_id, stream_type, stream_id, sequence, name, schema_version, actor_id, actor_roles, via, occurred_at, recorded_at,
           correlation_id, payload, wording_digests, previous_hash, hash, transaction_id, key_id, code)
         values ($1, $2, 'service-review', gen_random_uuid(), 1, 'ServiceReviewSubmitted', 1, $3, '{}', 'page', now(), now(), gen_random_uuid(), '{}', '{}', '', '', 1, '', '')`,
        [event, council.id, council.people.unitManager],
      );
      await open('director', 'decide-service-review', 'Repairs review', '2026-04-30', event);
      const unitManager = await api.signIn('smallborough/unitManager');
      const { html } = await unitManager.get('/tasks?show=waiting');
      expect(cells(html)).toEqual(['Repairs review']);
      expect(html).toContain('With The Director of Communities');
    });

    step('is shown where it is late and was brought before one', async () => {
      await open('leadMember', 'enter-figures', 'Repairs figures', '2026-04-16');
      await api.fresh.asOwner(
        `insert into notice (id, council_id, event_id, person_id, channel, kind, subject, body, task_id, council_date, created_at)
         select gen_random_uuid(), $1, gen_random_uuid(), $2, 'inbox', 'escalation', 'Late', '', id, '2026-04-20', now() from task where subject_label = 'Repairs figures'`,
        [council.id, council.people.unitManager],
      );
      const { html } = await (await api.signIn('smallborough/unitManager')).get('/tasks?show=waiting');
      expect(cells(html)).toEqual(['Repairs figures', 'Repairs review']);
    });
  });

  it('says why it is empty and what fills it', async () => {
    const auditor = await api.signIn('smallborough/auditor');
    expect((await auditor.get('/tasks')).html).toContain('Nothing waits for you.');
  });

  it('is taken along as it was filtered, and finds nothing of a task that there is not', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const csv = await manager.get('/tasks?q=void&format=csv');
    expect(csv.headers.get('content-disposition')).toContain('all-of-mine.csv');
    expect(csv.html.split('\n').filter((line) => line.includes('Head of Housing'))).toHaveLength(1);
    expect((await manager.get('/tasks?kind=make-tea')).html).toContain('No task matches what you chose.');
  });

  it('leads from the address in an e-mail to the page where the task is done', async () => {
    const [task] = await api.fresh.asOwner<{ id: TaskId; subject_id: string }>(`select id, subject_id from task where kind = 'draft-recovery-plan'`);
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.get(`/tasks/${task!.id}`)).location).toBe(`/recovery-plans/${task!.subject_id}/draft`);
    const auditor = await api.signIn('smallborough/auditor');
    expect((await auditor.get(`/tasks/${task!.id}`)).status).toBe(404);
  });

  it('turns pages of 50', async () => {
    for (let n = 1; n <= 51; n += 1) await open('officer', 'agree-individual-objectives', `Objectives ${String(n).padStart(2, '0')}`, '2026-06-30');
    const officer = await api.signIn('smallborough/officer');
    expect(cells((await officer.get('/tasks')).html)).toHaveLength(50);
    expect(cells((await officer.get('/tasks?page=2')).html)).toEqual(['Objectives 51']);
  });
});
