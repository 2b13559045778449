import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Behaviour, TaskAsked } from '@golden-thread/domain/rehearsal/behaviour';
import { rehearsalGround, rehearseYear } from '@golden-thread/domain/rehearsal/rehearse-year';
import type { Rehearsal } from '@golden-thread/domain/rehearsal/rehearsal';
import type { StageReturnId } from '@golden-thread/domain/shared/id';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import type { Answers } from '@golden-thread/domain/timetable/stage-question';
import type { AskedWork } from '@golden-thread/domain/timetable/stage-work';
import { readRehearsedCouncil } from '@golden-thread/persistence/rehearsal/rehearsed-council.query';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import type { SmallPost } from '@golden-thread/persistence/testing/small-council';
import { findYear } from '@golden-thread/persistence/timetable/years';
import { outboxMessagesOf } from '../events/events';
import { ok } from '../review/testing/a-quarter';
import { sendBackStageReturn, signOffStageReturn } from '../stage-return/decide-stage-return';
import { submitStageReturn } from '../stage-return/submit-stage-return';
import { changeStageWork } from '../timetable/change-stage-work';
import { aYear } from '../timetable/testing/a-year';

const year = '2026/27';
const days = { from: '2026-04-01', to: '2026-07-31' } as const;
const asks = (more: Partial<AskedWork>): AskedWork => ({
  kind: 'task', audience: { of: 'services', named: [] }, owner: { of: 'role', named: 'policy-officer' }, guidance: '', link: null, window: 10, grace: 2, reminders: 'usual', signOff: 'nobody', questions: [], ...more,
});

/** What the stages ask: of services, signed off above them; of their owner; of one post, signed off by the owner; and of somebody who never answers. */
const stages: Readonly<Record<string, { readonly due: readonly [month: number, day: number]; readonly work: AskedWork }>> = {
  equality: { due: [6, 30], work: asks({ window: 20, signOff: 'director' }) },
  climate: { due: [5, 29], work: asks({ kind: 'checkpoint', audience: { of: 'owner', named: [] }, grace: 0 }) },
  safety: { due: [6, 12], work: asks({ audience: { of: 'posts', named: ['unitManager'] }, reminders: 'close', signOff: 'owner' }) },
  silence: { due: [6, 19], work: asks({ audience: { of: 'posts', named: ['officer'] }, reminders: 'sparing', grace: 1 }) },
};

interface Act {
  readonly on: CalendarDate;
  readonly stage: string;
  readonly does: 'gives' | 'signs-off' | 'sends-back';
  readonly by: SmallPost;
}

/** What people do: one is late beyond the days of grace, one is sent back and gives it again. */
const acts: readonly Act[] = [
  { on: '2026-05-28', stage: 'climate', does: 'gives', by: 'policyOfficer' },
  { on: '2026-06-10', stage: 'safety', does: 'gives', by: 'unitManager' },
  { on: '2026-06-11', stage: 'safety', does: 'sends-back', by: 'policyOfficer' },
  { on: '2026-06-17', stage: 'safety', does: 'gives', by: 'unitManager' },
  { on: '2026-06-22', stage: 'safety', does: 'signs-off', by: 'policyOfficer' },
  { on: '2026-07-06', stage: 'equality', does: 'gives', by: 'serviceManager' },
  { on: '2026-07-15', stage: 'equality', does: 'signs-off', by: 'director' },
];
const actsAsked = (stage: string, kind: TaskAsked['kind']): readonly Act[] => acts.filter((one) => one.stage === stage && (one.does === 'gives') === (kind === 'complete-stage-return'));
const stageOf = (thing: string): string => /own\.([a-z]+)/.exec(thing)?.[1] ?? '';

/** People who do the returns as above, and nothing else. */
const behaviour: Behaviour = {
  councilPlanOn: '2027-03-31',
  doneOn: ({ kind, thing, time }) => (thing.startsWith('stage-return ') ? (actsAsked(stageOf(thing), kind)[time]?.on ?? null) : null),
  isReturned: ({ kind, thing, time }) => actsAsked(stageOf(thing), kind)[time]?.does === 'sends-back',
  isAway: () => false,
  exceptionOf: () => null,
  decisionOn: () => 'note',
  clinicMeetsOn: (_, { today }) => today,
  clinicEndsWith: () => [],
  verdictOn: () => 'satisfied',
  challengesOn: () => 0,
};

const finish = (rehearsing: Generator<unknown, Rehearsal>): Rehearsal => {
  for (;;) {
    const next = rehearsing.next();
    if (next.done) return next.value;
  }
};

describe('returns that were lived', () => {
  let fresh: FreshDatabase;
  let y: Awaited<ReturnType<typeof aYear>>;
  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    y = await aYear(fresh);
    await y.publish();
    for (const [title, { due, work }] of Object.entries(stages)) {
      ok(await y.apply(ok(await y.preview({ kind: 'add-stage', stage: { title, phase: 'do', track: 'people', rule: rules.date(...due) } })).id));
      ok(await changeStageWork(fresh.database, y.officer, { year, stage: `own.${title}`, work }));
    }
  });
  afterAll(() => fresh.drop());

  async function act({ stage, does, by }: Act): Promise<void> {
    const [{ id } = { id: '' }] = await y.sql<{ id: string }>('select r.id from stage_return r join stage_ask a on a.stage_id = r.stage_id and a.version = r.ask_version where r.council_id = $1 and a.stage_key = $2', `own.${stage}`);
    const [actor, returnId] = [y.council.actor(by), id as StageReturnId];
    const answers: Answers = stage === 'climate' ? { done: 'yes' } : { what: 'What was asked for.' };
    if (does === 'gives') ok(await submitStageReturn(fresh.database, actor, { returnId, answers }));
    else if (does === 'signs-off') ok(await signOffStageReturn(fresh.database, actor, { returnId }));
    else ok(await sendBackStageReturn(fresh.database, actor, { returnId, reason: 'It names no building.' }));
  }

  const live = async (): Promise<void> => {
    for (let today: CalendarDate = '2026-05-01'; today <= days.to; today = addDays(today, 1)) {
      // After the hour in which stages ask and reminders are given, before people act.
      await y.clockAt(`${today}T07:05:00.000Z`);
      ok(await y.wake());
      for (const one of acts.filter(({ on }) => on === today)) await act(one);
    }
  };

  /** What happened of the returns, each event by the name that a rehearsal gives its thing. */
  const happened = async (): Promise<readonly string[]> =>
    (
      await y.sql<{ line: string }>(
        `with named as (select r.id, 'stage-return ' || a.stage_key || ' ' || r.post_id || ' ' || coalesce(r.service_id::text, '') as thing
           from stage_return r join stage_ask a on a.stage_id = r.stage_id and a.version = r.ask_version where r.council_id = $1)
         select to_char(e.occurred_at at time zone 'Europe/London', 'YYYY-MM-DD') || ' ' || e.name || ' ' || case when e.name = 'StageReturnsAsked' then e.payload->>'stage' else coalesce(own.thing, ofTask.thing) end as line
         from event e left join named own on own.id = e.stream_id left join task t on t.id::text = e.payload->>'taskId' left join named ofTask on ofTask.id = t.subject_id
         where e.council_id = $1 and (e.name like 'StageReturn%' or ofTask.id is not null and e.name in ('TaskReminded', 'TaskEscalated')) order by 1`,
      )
    ).map(({ line }) => line);

  it('are those that are rehearsed with the same people’s behaviour: asked, given late, sent back, signed off, overdue, reminded of and escalated on the same days', async () => {
    await live();
    const council = await fresh.database.read(y.council.id, async (reading) => readRehearsedCouncil(reading, { year, stages: (await findYear(reading, year))!.stages }));
    const { events } = finish(rehearseYear(rehearsalGround(council, days), behaviour));
    const rehearsed = events.filter(({ name, thing }) => (name === 'StageReturnsAsked' ? thing.startsWith('own.') : thing.startsWith('stage-return own.'))).map(({ name, thing, on }) => `${on} ${name} ${thing}`).sort();
    const lived = (await happened()).filter((line) => line.includes('own.')).sort();
    expect({ missing: lived.filter((one) => !rehearsed.includes(one)), invented: rehearsed.filter((one) => !lived.includes(one)) }).toEqual({ missing: [], invented: [] });
    expect(rehearsed).toEqual(lived);
    expect(new Set(lived.map((line) => line.split(' ')[1]))).toEqual(
      new Set(['StageReturnsAsked', 'StageReturnSubmitted', 'StageReturnSignedOff', 'StageReturnSentBack', 'StageReturnOverdue', 'TaskReminded', 'TaskEscalated']),
    );
  });
});
