/** The example council's year as it was lived and recorded, for specs: the council it began with, how its people behaved, and what happened. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CalendarDate } from '../../calendar/dates';
import type { FinancialYear, Quarter } from '../../calendar/financial-year';
import { type Instant, londonDate } from '../../calendar/instants';
import { england } from '../../calendar/testing/england';
import type { ClinicOutcome } from '../../exception/clinic';
import type { DecisionKind, ExceptionKind } from '../../exception/exception-case';
import { usualWorkingRules } from '../../organisation/working-rules';
import type { MeasureId, PersonId, PostId } from '../../shared/id';
import type { TaskKind } from '../../task/task';
import type { Behaviour, TaskAsked } from '../behaviour';
import type { RehearsedCouncil } from '../rehearsed-council';
import type { RehearsedEvent } from '../rehearsal';

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

interface RecordedEvent {
  readonly name: string;
  readonly stream_type: string;
  readonly stream_id: string;
  readonly occurred_at: string;
  readonly payload: Readonly<Record<string, never>>;
}

interface RecordedTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly subject_label: string;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly due_on: string;
  readonly opened_at: string;
  readonly closed_at: string | null;
}

const read = (): Tables => {
  const file = join(__dirname, '../../../../../test/upgrade/lived-year.json.gz');
  const lines = gunzipSync(readFileSync(file)).toString().split('\n');
  return Object.fromEntries(lines.map((line) => JSON.parse(line) as { table: string; rows: readonly Row[] }).map(({ table, rows }) => [table, rows]));
};

/** A column of a row, as whatever is expected of it. */
const at = (row: Row, column: string): never => row[column] as never;

const dayOf = (instant: string): CalendarDate => londonDate(new Date(instant).toISOString() as Instant);

/** The recorded year, read once. */
export class LivedYear {
  private readonly tables = read();
  readonly year: FinancialYear = '2026/27';
  /** The first day, and the day on which the record was taken. */
  readonly days = { from: '2026-04-01', to: '2027-02-12' } as const;
  private readonly things = this.thingsById();
  private readonly tasks = [...this.rows<RecordedTask>('task')].sort((one, other) => (one.opened_at < other.opened_at ? -1 : one.opened_at > other.opened_at ? 1 : one.id < other.id ? -1 : 1));

  get council(): RehearsedCouncil {
    const posts = this.rows<{ id: PostId; title: string; roles: []; line_manager_post_id: PostId | null; closed_on: CalendarDate | null }>('post');
    const plans = this.rows<Row>('plan');
    const planOf = (column: 'service_id' | 'unit_id', id: string) => {
      const found = plans.find((plan) => plan[column] === id && at(plan, 'kind') === (column === 'service_id' ? 'service-plan' : 'unit-plan'));
      return found === undefined ? null : { authorPostId: at(found, 'author_post_id'), deciderPostId: at(found, 'decider_post_id') };
    };
    const heads = new Map(this.rows<Row>('directorate').map((one) => [at(one, 'id') as string, at(one, 'head_post_id') as PostId | null]));
    const chairs = new Map(this.rows<Row>('committee').map((one) => [at(one, 'id') as string, at(one, 'chair_post_id') as PostId | null]));
    const serviceOfUnit = new Map(this.rows<Row>('unit').map((unit) => [at(unit, 'id') as string, at(unit, 'service_id') as never]));
    const [year] = this.rows<{ id: string; state: string; definitions: readonly { key: string }[] }>('performance_year').filter(({ state }) => state === 'running');
    const definitions = new Map(year!.definitions.map((definition) => [definition.key, definition]));
    return {
      year: this.year,
      calendar: england,
      // The release that lived this year spoke of late tasks on these days.
      rules: { ...usualWorkingRules, lateDays: [1, 2, 5] },
      stages: this.rows<Row>('stage').filter((stage) => at(stage, 'year_id') === year!.id)
        .sort((one, other) => Number(at(one, 'position')) - Number(at(other, 'position')))
        .map((stage) => ({ ...(definitions.get(at(stage, 'key')) as never as object), date: at(stage, 'falls_on') ?? null, provisional: false, meetingId: null }) as never),
      organisation: {
        posts: posts.map(({ id, title, roles, line_manager_post_id, closed_on }) => ({ id, title, roles, lineManagerPostId: line_manager_post_id, closedOn: closed_on })),
        holdings: this.rows<Row>('holding').map((one) => ({ id: at(one, 'id'), postId: at(one, 'post_id'), personId: at(one, 'person_id'), basis: at(one, 'basis'), share: at(one, 'share'), startsOn: at(one, 'starts_on'), endsOn: at(one, 'ends_on') }) as never),
        deputies: this.rows<Row>('deputy').map((one) => ({ id: at(one, 'id'), postId: at(one, 'post_id'), holderId: at(one, 'holder_id'), personId: at(one, 'person_id'), startsOn: at(one, 'starts_on'), endsOn: at(one, 'ends_on') }) as never),
      },
      people: new Map(this.rows<{ id: PersonId; name: string }>('person').map(({ id, name }) => [id, name])),
      services: this.rows<Row>('service').map((one) => ({
        serviceId: at(one, 'id'), name: at(one, 'name'), directorateId: at(one, 'directorate_id'), managerPostId: at(one, 'head_post_id'), directorPostId: heads.get(at(one, 'directorate_id'))!, plan: planOf('service_id', at(one, 'id')),
        committeeChairPostId: chairs.get(at(one, 'committee_id')) ?? null,
      })),
      units: this.rows<Row>('unit').map((one) => ({ unitId: at(one, 'id'), name: at(one, 'name'), serviceId: at(one, 'service_id'), plan: planOf('unit_id', at(one, 'id')) })),
      employees: plans.filter((plan) => at(plan, 'kind') === 'individual-plan' && at(plan, 'opened_on') !== null).map((plan) => {
        const post = this.rows<Row>('post').find(({ id }) => id === at(plan, 'post_id'))!;
        const holding = this.rows<Row>('holding').find((one) => at(one, 'post_id') === at(plan, 'post_id') && at(one, 'person_id') === at(plan, 'person_id'))!;
        return {
          personId: at(plan, 'person_id'), postId: at(plan, 'post_id'), startsOn: at(holding, 'starts_on'), endsOn: at(holding, 'ends_on'), unitId: at(post, 'unit_id'),
          serviceId: (at(post, 'unit_id') === null ? at(post, 'service_id') : serviceOfUnit.get(at(post, 'unit_id'))) as never, managerPostId: at(plan, 'decider_post_id'),
        };
      }),
      measures: this.rows<Row>('measure').map((one) => ({ measureId: at(one, 'id'), ref: at(one, 'ref'), serviceId: at(one, 'service_id'), frequency: at(one, 'frequency'), ownerPostId: at(one, 'owner_post_id'), verifierPostId: at(one, 'verifier_post_id') })),
      // The release that lived this year had stages that asked nobody.
      audiences: new Map(),
      chairs: this.rows<Row>('committee').flatMap((one) => (['scrutiny', 'cabinet'].includes(at(one, 'kind')) ? [{ body: at(one, 'kind') as never, chairPostId: at(one, 'chair_post_id') }] : [])),
    };
  }

  /** What people did, as it is recorded: when each task was done, what was sent back, what the figures were. */
  get behaviour(): Behaviour {
    const doneOn = new Map<string, CalendarDate | null>();
    const asked = new Map<string, number>();
    for (const task of this.tasks) {
      const name = `${task.kind} ${this.thingOfTask(task)}`;
      const time = asked.get(name) ?? 0;
      asked.set(name, time + 1);
      doneOn.set(`${name} ${time}`, task.state === 'done' ? dayOf(task.closed_at!) : null);
    }
    const decisions = new Map<string, string[]>();
    for (const { name, stream_id } of this.recorded()) {
      if (/(Returned|Approved|SignedOff|Agreed)$/.test(name)) decisions.set(this.things.get(stream_id) ?? '', [...(decisions.get(this.things.get(stream_id) ?? '') ?? []), name]);
    }
    const kinds = new Map(this.rows<Row>('exception_case').map((one) => [`${at(one, 'measure_id')} ${this.things.get(at(one, 'round_id'))}`, at(one, 'kind') as ExceptionKind]));
    const decided = this.rows<Row>('exception_case').map((one) => [this.things.get(at(one, 'id')) ?? '', (at(one, 'decision') as { readonly decision: DecisionKind } | null)?.decision] as const);
    const clinics = new Map(this.rows<Row>('clinic').map((one) => [this.things.get(at(one, 'id')) ?? '', one]));
    const published = this.recorded().find(({ name }) => name === 'CouncilPlanPublished')!;
    return {
      councilPlanOn: dayOf(published.occurred_at),
      doneOn: ({ kind, thing, time }: TaskAsked) => doneOn.get(`${kind} ${thing} ${time}`) ?? null,
      isReturned: ({ thing, time }: TaskAsked) => decisions.get(thing)?.[time]?.endsWith('Returned') ?? false,
      isAway: () => false,
      decisionOn: ({ id }) => new Map<string, DecisionKind | undefined>(decided).get(id) ?? 'note',
      clinicMeetsOn: (clinic) => at(clinics.get(clinic)!, 'meets_on'),
      clinicEndsWith: (clinic) => (at(clinics.get(clinic)!, 'record') as { readonly outcomes: readonly ClinicOutcome[] } | null)?.outcomes ?? [],
      verdictOn: ({ thing, time }) => at(this.verdictsOn(thing)[time]!.payload, 'verdict'),
      challengesOn: ({ thing }, on) => this.challengesOf(thing).filter(({ raised_at }) => dayOf(raised_at) === on).length,
      exceptionOf: (measureId: MeasureId, quarter: Quarter) => (kinds.get(`${measureId} q${quarter}`) ?? null) as never,
    };
  }

  /** The kinds of events that happened. */
  get names(): readonly string[] {
    return [...new Set(this.recorded().map(({ name }) => name))].sort();
  }

  private verdictsOn(plan: string): readonly RecordedEvent[] {
    return this.recorded().filter(({ name, stream_id }) => name === 'RecoveryVerdictRecorded' && this.things.get(stream_id) === plan);
  }

  private challengesOf(body: string): readonly { readonly raised_at: string }[] {
    return this.rows<{ report_id: string; body: string; raised_at: string }>('report_challenge').filter((one) => `${this.things.get(one.report_id)} ${one.body}` === body);
  }

  /** What happened, of these kinds of events; a reminder by the task it is of. `isLeftOut`: what nobody can know beforehand. */
  events(names: ReadonlySet<string>, isLeftOut: (thing: string, day: CalendarDate, name: string) => boolean): readonly RehearsedEvent[] {
    return this.recorded().flatMap(({ name, stream_id, stream_type, occurred_at, payload }): RehearsedEvent[] => {
      if (!names.has(name)) return [];
      const task = this.tasks.find(({ id }) => id === payload['taskId']);
      const thing = task !== undefined ? this.thingOfTask(task) : this.thingOfEvent({ name, stream_id, stream_type, payload });
      const on = dayOf(occurred_at);
      return isLeftOut(thing, on, name) ? [] : [{ name: name as never, thing, on }];
    });
  }

  private recorded(): readonly RecordedEvent[] {
    return [...this.rows<RecordedEvent>('event')].sort((one, other) => (one.occurred_at < other.occurred_at ? -1 : 1));
  }

  private rows<R>(table: string): readonly R[] {
    return (this.tables[table] ?? []) as never;
  }

  private thingOfEvent({ name, stream_id, stream_type, payload }: Pick<RecordedEvent, 'name' | 'stream_id' | 'stream_type' | 'payload'>): string {
    const thing = this.things.get(stream_id) ?? stream_id;
    if (name === 'StageOpened') return payload['stage']!;
    if (stream_type === 'figures') return `figures q${payload['quarter']}`;
    if (name === 'ReportChallengeConcluded') return `${thing} ${payload['body']}`;
    if (name === 'ReportChallenged' || name === 'ChallengeAnswered') return `${thing} challenge ${payload['number']}`;
    return name === 'CorporateIssueRaised' ? `issue ${thing} ${(payload['serviceIds']! as readonly string[]).join()}` : thing;
  }

  private thingOfTask({ kind, subject_type, subject_id, subject_label, due_on }: RecordedTask): string {
    // The update of a month is due in that month.
    if (kind === 'update-recovery-plan') return `${this.things.get(subject_id)} ${due_on.slice(0, 7)}`;
    if (subject_type === 'report-challenge') return subject_label.endsWith('Cabinet') ? 'h1 cabinet' : 'h1 scrutiny';
    return this.things.get(subject_id) ?? `${subject_type} ${subject_id}`;
  }

  /** What each recorded thing is called in a rehearsal, by its id. */
  private thingsById(): ReadonlyMap<string, string> {
    const named = new Map<string, string>();
    const rows = (table: string): readonly Record<string, string>[] => this.rows(table);
    const name = (table: string, nameOf: (row: Record<string, string>) => string): void => {
      for (const row of rows(table)) named.set(row['id'] ?? '', nameOf(row));
    };
    name('round', ({ quarter }) => `q${quarter}`);
    name('service_review', ({ round_id, service_id }) => `review ${named.get(round_id!)} ${service_id}`);
    name('exception_case', ({ round_id, measure_id, service_id }) => `exception ${named.get(round_id!)} ${measure_id ?? service_id}`);
    name('clinic', ({ exception_id }) => `clinic ${named.get(exception_id!)}`);
    name('recovery_plan', ({ origin_id }) => `recovery-plan ${named.get(origin_id!)}`);
    name('figure_sheet', ({ quarter, service_id, owner_post_id, verifier_post_id }) => `sheet q${quarter} ${service_id} ${owner_post_id} ${verifier_post_id}`);
    name('performance_report', ({ half }) => half!);
    name('report_challenge', ({ report_id, number }) => `${named.get(report_id!)} challenge ${number}`);
    name('appraisal_round', ({ directorate_id }) => `appraisals ${directorate_id}`);
    name('council_plan', () => 'council plan');
    name('performance_year', () => 'cycle');
    name('plan', ({ kind, service_id, unit_id, post_id, person_id }) =>
      kind === 'service-plan' ? `service-plan ${service_id}` : kind === 'unit-plan' ? `unit-plan ${unit_id}` : `objectives ${post_id} ${person_id}`);
    return named;
  }
}
