import { recordKeyPlanApproval } from '@golden-thread/application/key-plan/approve-key-plan';
import { beginKeyPlan } from '@golden-thread/application/key-plan/begin-key-plan';
import { publishKeyPlan, reviewKeyPlan } from '@golden-thread/application/key-plan/keep-key-plan';
import { submitKeyPlan, writeKeyPlan } from '@golden-thread/application/key-plan/write-key-plan';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { blankPlanText, type PlanReference } from '@golden-thread/domain/plan-type/plan-text';
import type { PlanApprover } from '@golden-thread/domain/plan-type/plan-type';
import { findCouncilPlanOfYear } from '@golden-thread/persistence/plan/council-plans';
import { servicePlanId } from '@golden-thread/persistence/plan/plans';
import { type Act, type Cast, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

const year = '2026/27';
const policyOfficer = 'Amara Nwosu';
const strategy = 'Larkmere together: community strategy to 2036';
const homelessness = 'Homelessness and rough sleeping strategy';
const fullCouncil: PlanApprover = { kind: 'committee', named: 'Full Council' };
const board: PlanApprover = { kind: 'outside-body', named: 'Partnership board' };

const referenceOf = async (cast: Cast, title: string): Promise<string> => {
  const [found] = await cast.read((reading) => reading.query<{ reference: string }>('select reference from key_plan where council_id = $1 and title = $2', [cast.councilId, title]));
  if (!found) throw new StoryStuck(`There is no key plan "${title}".`);
  return found.reference;
};

const ownerOf = async (cast: Cast, post: string) => cast.holderOf(await idsOf.post(cast, post));

/** A section's text by its key. */
type Sections = Readonly<Record<string, string>>;

async function begin(cast: Cast, of: { readonly typeKey: string; readonly title: string; readonly post: string; readonly endsIn: '2030/31' | '2035/36'; readonly reviewOn: CalendarDate }): Promise<void> {
  const { post, ...given } = of;
  await cast.expectAccepted(beginKeyPlan(cast.database, await cast.as(policyOfficer), { ...given, beginsIn: year, owner: await idsOf.post(cast, post), submission: cast.submission() }));
}

async function writeAndSubmit(cast: Cast, title: string, post: string, { sections, references, none = [] }: { readonly sections: Sections; readonly references: readonly PlanReference[]; readonly none?: readonly string[] }): Promise<void> {
  const planId = await referenceOf(cast, title);
  const owner = await ownerOf(cast, post);
  await cast.expectAccepted(writeKeyPlan(cast.database, owner, { planId, text: { ...blankPlanText, sections, none, references }, submission: cast.submission() }));
  await cast.expectAccepted(submitKeyPlan(cast.database, owner, { planId, submission: cast.submission() }));
}

async function approve(cast: Cast, title: string, { approver, decidedOn, minute }: { readonly approver: PlanApprover; readonly decidedOn: CalendarDate; readonly minute: string }): Promise<void> {
  const given = { planId: await referenceOf(cast, title), approver, decision: 'approve', decidedOn, minute, remark: '' } as const;
  await cast.expectAccepted(recordKeyPlanApproval(cast.database, await cast.as(policyOfficer), { ...given, submission: cast.submission() }));
}

async function review(cast: Cast, title: string, post: string, given: { readonly note: string; readonly nextReviewOn: CalendarDate }): Promise<void> {
  await cast.expectAccepted(reviewKeyPlan(cast.database, await ownerOf(cast, post), { planId: await referenceOf(cast, title), outcome: 'stands', ...given, submission: cast.submission() }));
}

const councilPlan = async (cast: Cast): Promise<PlanReference> => {
  const plan = await cast.read((reading) => findCouncilPlanOfYear(reading, year));
  if (!plan) throw new StoryStuck(`There is no council plan of ${year}.`);
  return { kind: 'council-plan', id: plan.id };
};

/** A community strategy that its partnership board approves as well, and a plan that a statute asks for. */
export const keyPlans: readonly Act[] = [
  {
    key: 'strategy-begun',
    on: '2026-06-08',
    summary: 'The community strategy to 2036 is given to the Chief Executive to write',
    play: (cast) => begin(cast, { typeKey: 'community-strategy', title: strategy, post: 'CE', endsIn: '2035/36', reviewOn: '2027-06-11' }),
  },
  {
    key: 'strategy-written',
    on: '2026-06-24',
    summary: 'It goes to the partnership board and to Full Council',
    play: async (cast) =>
      writeAndSubmit(cast, strategy, 'CE', {
        sections: {
          vision: 'A place where people grow up, work and grow old well, and where no family lives without a home of its own.',
          'action-plan': 'Homes first: 900 new homes and none left empty; then work within reach, and clean streets and air.',
          commitment: 'The council, the health trust, the college, the police and forty voluntary bodies each lead on one aim and report to the board.',
          monitoring: 'The board sees progress every quarter; residents read a report each July.',
        },
        references: [await councilPlan(cast)],
      }),
  },
  { key: 'strategy-before-the-board', on: '2026-07-15', summary: 'The partnership board has approved it; without Full Council it is not final', play: (cast) => approve(cast, strategy, { approver: board, decidedOn: '2026-07-14', minute: 'Board minute 19' }) },
  {
    key: 'strategy-in-force',
    on: '2026-07-23',
    summary: 'Full Council approves it too: it is in force, and published',
    play: async (cast) => {
      await approve(cast, strategy, { approver: fullCouncil, decidedOn: '2026-07-22', minute: 'Minute 41' });
      const published = { planId: await referenceOf(cast, strategy), publishedOn: '2026-07-23', publishedAt: 'https://larkmere.example/strategy' } as const;
      await cast.expectAccepted(publishKeyPlan(cast.database, await ownerOf(cast, 'CE'), { ...published, submission: cast.submission() }));
    },
  },
  {
    key: 'homelessness-begun',
    on: '2026-07-24',
    summary: 'Housing is asked for the homelessness strategy that the Homelessness Act 2002 wants',
    play: (cast) => begin(cast, { typeKey: 'statutory-plan', title: homelessness, post: 'HOU', endsIn: '2030/31', reviewOn: '2027-01-22' }),
  },
  {
    key: 'homelessness-written',
    on: '2026-08-12',
    summary: 'It refers to the council plan and feeds Housing’s own plan',
    play: async (cast) =>
      writeAndSubmit(cast, homelessness, 'HOU', {
        sections: {
          duty: 'Homelessness Act 2002, sections 1 to 3: a review of homelessness in the district, and a strategy from it, at least every five years.',
          outcomes: 'Nobody sleeps rough by March 2029; households in temporary accommodation halved by March 2031.',
          partners: 'The health trust, the county’s social services, and Larkmere Shelter.',
          review: 'Each January, with the year’s review of homelessness.',
        },
        references: [await councilPlan(cast), { kind: 'service-plan', id: servicePlanId(await idsOf.service(cast, 'HOU'), year) }],
      }),
  },
  { key: 'homelessness-in-force', on: '2026-09-03', summary: 'Full Council approves it', play: (cast) => approve(cast, homelessness, { approver: fullCouncil, decidedOn: '2026-09-02', minute: 'Minute 57' }) },
  {
    key: 'homelessness-reviewed',
    on: '2027-01-19',
    summary: 'Housing looks at it again: no change',
    play: (cast) => review(cast, homelessness, 'HOU', { note: 'No change, because the count of rough sleepers fell as the strategy expects.', nextReviewOn: '2028-01-21' }),
  },
];

/** What is asked about them after the day on which a newcomer finds the year. */
export const keyPlansReviewed: readonly Act[] = [
  {
    key: 'strategy-reviewed',
    on: '2027-06-09',
    summary: 'The Chief Executive looks at the community strategy again: it stands',
    play: (cast) => review(cast, strategy, 'CE', { note: 'No change, because the board found each aim on its way.', nextReviewOn: '2028-06-09' }),
  },
];
