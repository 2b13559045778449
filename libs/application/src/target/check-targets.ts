import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { TargetEvent } from '@golden-thread/domain/target/events';
import { checkPortfolio, type PortfolioResult } from '@golden-thread/domain/target/portfolio';
import { stretchOf, type StretchWarning, stretchWarnings } from '@golden-thread/domain/target/stretch';
import type { TargetRules } from '@golden-thread/domain/target/target-rules';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { findTargetRules, listPortfolio, saveTargetRules } from '@golden-thread/persistence/target/target-statements';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

/** What the checks of all targets together find. */
export interface TargetChecks {
  readonly measures: number;
  readonly results: readonly PortfolioResult[];
  /** Targets of low priority that ask for more than one of high priority. */
  readonly warnings: readonly StretchWarning[];
  readonly rules: TargetRules;
  readonly mayConfigure: boolean;
}

/** The seven checks of the live register, and where stretch does not follow priority. Warnings: nothing is blocked. Refuses: NotPermitted. */
export async function checkTargets(database: Asked, actor: Actor): Promise<Outcome<TargetChecks>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const rules = await findTargetRules(reading);
    const measures = await listPortfolio(reading, financialYearOf(reading.today));
    const stretched = measures.map(({ ref, title, statement }) => ({ ref, title, priority: statement?.priority ?? null, stretch: statement && stretchOf(statement) }));
    return accept({
      measures: measures.length,
      results: checkPortfolio(measures, { today: reading.today, cap: rules.measureCap }),
      warnings: stretchWarnings(stretched),
      rules,
      mayConfigure: may(actor, 'measures.configure'),
    });
  });
}

/** Sets how the council words SMART, and how many measures it can keep its eye on. Refuses: NotPermitted. */
export async function setTargetRules(database: Database, actor: Actor, { submission, ...rules }: TargetRules & Submitted): Promise<Outcome<TargetRules>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    saveTargetRules(work, rules);
    work.record({ name: 'TargetRulesSet', stream: { type: 'figures', id: actor.councilId }, payload: { ...rules } } satisfies TargetEvent);
    return accept(rules);
  });
}
