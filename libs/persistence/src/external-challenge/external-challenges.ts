import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { type ExternalChallenge, nextAsked } from '@golden-thread/domain/external-challenge/external-challenge';
import type { ExternalChallengeId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `x.id, x.reference, x.kind, x.title, x.body, x.starts_on as "startsOn", x.every_years as "everyYears", x.owner_post_id as "ownerPostId", x.state, x.milestones,
  x.recommendations, x.followed_by_id as "followedById", x.version`;

const find = namedBy('find-external-challenge', { table: 'x', reference: 'reference' }, (whereNamed) => `select ${columns} from external_challenge x where ${whereNamed}`);

export async function findExternalChallenge(finding: Finding, named: IdOrReference): Promise<ExternalChallenge | undefined> {
  const [found] = await finding.query<ExternalChallenge>(find(named), [named]);
  return found;
}

/** A challenge held for a decision on it. */
export const externalChallengeToChange: Loadable<ExternalChallenge> = { type: 'external-challenge', table: 'external_challenge', reference: 'reference', find: findExternalChallenge };

/** `asked_on` is when its owner is asked next: what a year's workflow looks for. */
export function addExternalChallengeRow(work: UnitOfWork, one: ExternalChallenge): void {
  work.send(
    `insert into external_challenge (id, council_id, reference, kind, title, body, starts_on, every_years, owner_post_id, state, milestones, recommendations, followed_by_id, asked_on, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      one.id, work.council.id, one.reference, one.kind, one.title, one.body, one.startsOn, one.everyYears, one.ownerPostId, one.state, JSON.stringify(one.milestones),
      JSON.stringify(one.recommendations), one.followedById, nextAsked(one)?.dueOn ?? null, one.version,
    ],
  );
}

/** Writes how a challenge stands over what was read. What came, when and how often, stays. */
export const saveExternalChallenge = (work: UnitOfWork, one: ExternalChallenge): void =>
  work.send('update external_challenge set state = $2, milestones = $3, recommendations = $4, followed_by_id = $5, asked_on = $6, version = $7 where id = $1', [
    one.id, one.state, JSON.stringify(one.milestones), JSON.stringify(one.recommendations), one.followedById, nextAsked(one)?.dueOn ?? null, one.version,
  ]);

/** The challenges of which something is asked by a day of a year. */
export async function listExternalChallengesAskedIn(reading: Reading, year: FinancialYear): Promise<readonly ExternalChallengeId[]> {
  const rows = await reading.query<{ id: ExternalChallengeId }>(
    `select id from external_challenge where council_id = $1 and asked_on >= make_date(left($2, 4)::int, 4, 1) and asked_on < make_date(left($2, 4)::int + 1, 4, 1)`,
    [reading.council.id, year],
  );
  return rows.map(({ id }) => id);
}

/** A challenge as the register lists it. */
export interface ExternalChallengeSummary extends ExternalChallenge {
  readonly owner: string;
  /** How many of its actions are under way. */
  readonly openActions: number;
}

/** The register, what is asked first on top. */
export const listExternalChallenges = (reading: Reading): Promise<ExternalChallengeSummary[]> =>
  reading.query<ExternalChallengeSummary>(
    `select ${columns}, p.title as owner, (select count(*)::int from action a where a.origin_id = x.id and a.status not in ('achieved', 'deleted')) as "openActions"
     from external_challenge x join post p on p.id = x.owner_post_id where x.council_id = $1 order by x.asked_on nulls last, x.reference limit 2000`,
    [reading.council.id],
  );
