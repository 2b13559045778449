import { answerPlanChange } from '@golden-thread/application/plan-change/answer-plan-change';
import { recordCallIn, recordPlanChangeDecision } from '@golden-thread/application/plan-change/decide-plan-change';
import { getPlanChange, getPlanChanges, type PlanChangeView } from '@golden-thread/application/plan-change/get-plan-changes';
import { proposePlanChange } from '@golden-thread/application/plan-change/propose-plan-change';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ObjectiveText } from '@golden-thread/domain/plan-change/objective-edit';
import type { CouncilPlanId, MeetingId, ObjectiveId, PlanId, PostId } from '@golden-thread/domain/shared/id';
import { councilPlanId, servicePlanId } from '@golden-thread/persistence/plan/plans';
import { listPlannedObjectives } from '@golden-thread/persistence/plan-change/plan-changes';
import { type Act, type Cast, exampleCouncil, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

interface Proposed {
  readonly post: string;
  readonly plan: { readonly kind: 'council-plan' | 'service-plan'; readonly id: CouncilPlanId | PlanId };
  readonly objective: string;
  readonly becomes: Partial<ObjectiveText>;
  readonly reason: string;
}

/** Whoever answers for a post proposes a change of one objective. Answers its reference. */
async function propose(cast: Cast, { post, plan, objective, becomes, reason }: Proposed): Promise<string> {
  const objectiveId: ObjectiveId = await idsOf.objective(cast, objective);
  const stands = (await cast.read((reading) => listPlannedObjectives(reading, plan.id))).find(({ id }) => id === objectiveId);
  if (!stands) throw new StoryStuck(`The plan has no objective ${objective}.`);
  const { id: _, reference: __, thread: ___, ...text } = stands;
  const edits = [{ kind: 'change' as const, objectiveId, becomes: { ...text, ...becomes } }];
  const by = await cast.holderOf(await idsOf.post(cast, post));
  return (await cast.expectAccepted(proposePlanChange(cast.database, by, { plan, edits, reason, submission: cast.submission() }))).reference;
}

const changeWith = async (cast: Cast, reason: string): Promise<PlanChangeView> => {
  const amara = await cast.as('Amara Nwosu');
  const found = (await cast.expectAccepted(getPlanChanges(cast.database, amara))).find((change) => change.reason === reason);
  if (!found) throw new StoryStuck(`Nobody has proposed a change because: ${reason}`);
  return cast.expectAccepted(getPlanChange(cast.database, amara, found.id));
};

/** Whoever records for members what they decided. */
const clerk = async (cast: Cast): Promise<Actor> => cast.holderOf(await idsOf.post(cast, 'LEG-DEM'));

const cabinetOn = async (cast: Cast, heldOn: CalendarDate): Promise<MeetingId> => {
  const [found] = await cast.read((reading) =>
    reading.query<{ id: MeetingId }>(`select m.id from meeting m join committee c on c.id = m.committee_id where c.kind = 'cabinet' and m.held_on = $1`, [heldOn]),
  );
  if (!found) throw new StoryStuck(`Cabinet does not meet on ${heldOn}.`);
  return found.id;
};

/** Everybody asked below answers: those of these posts that they change too, the others that their plan still fits. */
async function answerAll(cast: Cast, reason: string, amending: readonly string[]): Promise<void> {
  const change = await changeWith(cast, reason);
  const amends = new Set<string>(await Promise.all(amending.map((post) => idsOf.post(cast, post))));
  for (const { id, postId } of change.answers.filter(({ state }) => state === 'asked')) {
    const said = amends.has(postId) ? ({ answer: 'amends', reason: 'Ours is four fifths of it, and falls with it.' } as const) : ({ answer: 'confirmed', reason: '' } as const);
    const by = await cast.holderOf(postId as PostId);
    await cast.expectAccepted(answerPlanChange(cast.database, by, { changeId: change.id, answerId: id, ...said, submission: cast.submissionFor(`answer ${id}`) }));
  }
}

const grant = 'The Home Office’s grant of £220,000 for temporary accommodation is withdrawn. £1.62 million of the savings can still be delivered.';
const winter = 'The winter shelter opens in January: the 21 days must hold before it does.';

/** June: a grant is withdrawn, and what the council promised is lowered; September: a date is brought forward, by the director alone. */
export const savingsLowered: readonly Act[] = [
  {
    key: 'savings-to-be-lowered',
    on: '2026-06-10',
    summary: 'A grant is withdrawn: the Director of Resources proposes to lower the savings that the council plan promises',
    play: async (cast) => {
      const plan = { kind: 'council-plan', id: councilPlanId(cast.councilId, exampleCouncil.year) } as const;
      await propose(cast, { post: 'DIR-RE', plan, objective: 'C4.1', becomes: { target: 'Savings of £1.62 million delivered' }, reason: grant });
    },
  },
  {
    key: 'savings-agreed-by-cabinet',
    on: '2026-06-26',
    summary: 'Cabinet has agreed; democratic services record its minute, and the days for call-in begin',
    play: async (cast) => {
      const { id: changeId } = await changeWith(cast, grant);
      const agreed = { decision: 'agree', meetingId: await cabinetOn(cast, '2026-06-25'), minute: 'Minute 31: the lower savings agreed, with a report in September.', remark: '' } as const;
      await cast.expectAccepted(recordPlanChangeDecision(cast.database, await clerk(cast), { changeId, ...agreed, submission: cast.submission() }));
    },
  },
  {
    key: 'savings-called-in',
    on: '2026-06-30',
    summary: 'Overview and Scrutiny calls it in: what else was looked at?',
    play: async (cast) => {
      const { id: changeId } = await changeWith(cast, grant);
      const step = { step: 'called-in', remark: 'The committee wants to see which other savings were looked at.' } as const;
      await cast.expectAccepted(recordCallIn(cast.database, await clerk(cast), { changeId, ...step, submission: cast.submission() }));
    },
  },
  {
    key: 'savings-in-effect',
    on: '2026-07-08',
    summary: 'The decision stands and is in effect: the plans directly below are asked what follows',
    play: async (cast) => {
      const { id: changeId } = await changeWith(cast, grant);
      const step = { step: 'upheld', remark: 'Three others were looked at; each would have closed a service.' } as const;
      await cast.expectAccepted(recordCallIn(cast.database, await clerk(cast), { changeId, ...step, submission: cast.submission() }));
    },
  },
  {
    key: 'savings-answered',
    on: '2026-07-14',
    summary: 'Leisure and Audit confirm, Finance amends',
    play: (cast) => answerAll(cast, grant, ['FIN']),
  },
  {
    key: 'homes-before-winter',
    on: '2026-09-07',
    summary: 'Housing brings its 21 days forward to December; a date within the year is the director’s to agree',
    play: async (cast) => {
      const plan = { kind: 'service-plan', id: servicePlanId(await idsOf.service(cast, 'HOU'), exampleCouncil.year) } as const;
      const changeId = await propose(cast, { post: 'HOU', plan, objective: 'HOU-S1', becomes: { dueOn: '2026-12-31' }, reason: winter });
      const director = await cast.holderOf(await idsOf.post(cast, 'DIR-CH'));
      const agreed = { changeId, decision: 'agree', meetingId: null, minute: '', remark: '' } as const;
      await cast.expectAccepted(recordPlanChangeDecision(cast.database, director, { ...agreed, submission: cast.submission() }));
    },
  },
  {
    key: 'homes-answered',
    on: '2026-09-14',
    summary: 'Voids and Options confirm, and their director takes it up with the head of service',
    play: (cast) => answerAll(cast, winter, []),
  },
];
