import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome } from '@golden-thread/domain';
import { type FinancialYear, financialYearOf } from '@golden-thread/domain/calendar';
import { type BrokenThread, brokenThreads, type ThreadNode, withoutContribution } from '@golden-thread/domain/thread';
import type { Database } from '@golden-thread/persistence';
import { findBreakReasons, findThread } from '@golden-thread/persistence/thread';
import { lacksPermission } from '../shared';

/** Where a year's thread does not hold. */
export interface ThreadsOfYear {
  readonly year: FinancialYear;
  readonly objectives: number;
  /** Objectives of services and units that lead to nothing in the council plan, with the reason given or none yet. */
  readonly broken: readonly BrokenThread[];
  /** Objectives of the council plan that no service's objective serves. */
  readonly unserved: readonly ThreadNode[];
}

/** The broken threads and unserved objectives of a year, people's own left out. Refuses: NotPermitted. */
export async function listThreads(database: Database, actor: Actor, asked: { readonly year: FinancialYear | null }): Promise<Outcome<ThreadsOfYear>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return accept(
    await database.read(actor.councilId, async (reading) => {
      const year = asked.year ?? financialYearOf(reading.today);
      const graph = await findThread(reading, year);
      const broken = brokenThreads(graph, await findBreakReasons(reading, year));
      return { year, objectives: graph.nodes.filter(({ level }) => level !== 'aim' && level !== 'priority').length, broken, unserved: withoutContribution(graph, 'council') };
    }),
  );
}
