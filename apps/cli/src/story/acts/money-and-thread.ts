import { stateTarget } from '@golden-thread/application/target/state-target';
import { loadLedger } from '@golden-thread/application/money/load-ledger';
import { decideOnVirement, proposeVirement } from '@golden-thread/application/money/move-money';
import { addBudgetLine } from '@golden-thread/application/money/plan-money';
import { nameIssues } from '@golden-thread/application/plan/name-issues';
import type { BudgetLineId } from '@golden-thread/domain/shared/id';
import { servicePlanId } from '@golden-thread/persistence/plan/plans';
import { type Act, type Cast, StoryStuck } from '../cast';
import { idsOf } from '../find-things';

const year = '2026/27';
const holderOf = async (cast: Cast, post: string) => cast.holderOf(await idsOf.post(cast, post));

async function lineOf(cast: Cast, title: string): Promise<BudgetLineId> {
  const [found] = await cast.read((reading) => reading.query<{ id: BudgetLineId }>('select id from budget_line where council_id = $1 and title = $2', [cast.councilId, title]));
  if (!found) throw new StoryStuck(`There is no line "${title}".`);
  return found.id;
}

const repairs = 'Repairs and voids';
const temporary = 'Temporary accommodation';

/** What Housing's plan costs, and what its thread says of itself: one day's work in June, one virement in November. */
export const moneyAndThread: readonly Act[] = [
  {
    key: 'housing-money-planned',
    on: '2026-06-15',
    summary: 'Housing plans three years of money; the ledger’s May comes in; its plan names what it shares with others',
    play: async (cast) => {
      const [head, policy] = [await holderOf(cast, 'HOU'), await holderOf(cast, 'LEG-POL')];
      const serviceId = await idsOf.service(cast, 'HOU');
      const lines = [[repairs, 'H100', ['2400000', '2450000', '2500000']], [temporary, 'H200', ['900000', '850000', '800000']]] as const;
      for (const [title, costCentre, amounts] of lines) {
        await cast.expectAccepted(addBudgetLine(cast.database, head, { serviceId, unitId: null, objectiveId: await idsOf.objective(cast, 'HOU-S1'), title, costCentre, firstYear: year, amounts, submission: cast.submission() }));
      }
      const bytes = new TextEncoder().encode('Cost centre,Budget,Actual,Forecast\nH100,2400000,410500.25,2380000\nH200,900000,171200.50,985000\n');
      await cast.expectAccepted(loadLedger(cast.database, policy, { month: '2026-M02', file: { name: 'ledger-may-2026.csv', bytes }, submission: cast.submission() }));
      await cast.expectAccepted(nameIssues(cast.database, head, { planId: servicePlanId(serviceId, year), issues: ['Office accommodation', 'Recruitment'], submission: cast.submission() }));
      const said = { wording: 'Half as many households in bed and breakfast by March 2027', targetClass: 'stretch', form: 'absolute', baseline: null, change: null, reachedBy: '2027-03-31', priority: 'high', resultKind: 'outcome', financial: false, smart: { A: 'Neighbours have done it with the same grant.' }, reviewedOn: '2026-06-15' } as const;
      await cast.expectAccepted(stateTarget(cast.database, policy, { measureId: await idsOf.measure(cast, 'HOU5'), comparator: null, said, submission: cast.submission() }));
    },
  },
  {
    key: 'housing-money-moved',
    on: '2026-11-09',
    summary: 'Housing moves £40,000 to temporary accommodation; its director agrees',
    play: async (cast) => {
      const head = await holderOf(cast, 'HOU');
      const asked = { fromLineId: await lineOf(cast, repairs), toLineId: await lineOf(cast, temporary), year, amount: '40000', reason: 'More households than planned since the summer.', submission: cast.submission() } as const;
      const { reference } = await cast.expectAccepted(proposeVirement(cast.database, head, asked));
      await cast.expectAccepted(decideOnVirement(cast.database, await holderOf(cast, 'DIR-CH'), { virementId: reference, decision: 'agree', remark: '', submission: cast.submission() }));
    },
  },
];
