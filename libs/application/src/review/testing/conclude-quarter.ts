import type { FreshDatabase } from '@golden-thread/persistence/testing';
import { decideException } from '../../exception/decide-exception';
import { type aQuarter, ok } from './a-quarter';

/** Takes a quarter from its opening to the end of its corporate review: one measure doing well, the others on target. */
export async function concludeQuarter(
  fresh: FreshDatabase,
  at: Awaited<ReturnType<typeof aQuarter>>,
  of: { readonly quarter: 2 | 4; readonly opens: string; readonly closes: string },
): Promise<void> {
  await at.day(of.opens, of.quarter);
  for (const ref of ['HS01', 'HS02', 'ST01', 'ST02']) await at.enter(ref, `2026-Q${of.quarter}`, ref === 'ST01' ? '93' : '80');
  await at.day(of.closes, of.quarter);
  const open = await fresh.asOwner<{ id: string }>(`select id from exception_case where round_id = $1 and state = 'raised'`, [
    at.round(of.quarter),
  ]);
  for (const { id } of open) {
    const verdict = { decision: 'note', reason: 'Seen', option: null, resources: null, clinicOn: null } as const;
    ok(await decideException(fresh.database, at.council.actor('policyOfficer'), { exceptionId: id, ...verdict }));
  }
}
