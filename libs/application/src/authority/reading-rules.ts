import type { Actor } from '@golden-thread/domain/authority/actor';
import { choicesOf, decideReadingRule } from '@golden-thread/domain/authority/decide-reading-rule';
import { type Audience, type ReadingMatter, readingMatters } from '@golden-thread/domain/authority/reading-rights';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listReadingRules as list, saveReadingRule } from '@golden-thread/persistence/authority/reading-access';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type ThingCommand } from '../shared/command';

/** How far one matter is read in the council. */
export interface ReadingRuleView {
  readonly matter: ReadingMatter;
  readonly audience: Audience;
  readonly choices: readonly Audience[];
  /** 0 while the council has chosen nothing. */
  readonly version: number;
}

/** How far each matter is read in the council of the reading. */
export async function loadReadingRules(reading: Reading): Promise<readonly ReadingRuleView[]> {
  const chosen = await list(reading);
  return (Object.keys(readingMatters) as ReadingMatter[]).map((matter) => {
    const rule = chosen.find((one) => one.matter === matter);
    return { matter, audience: rule?.audience ?? readingMatters[matter].usual, choices: choicesOf(matter), version: rule?.version ?? 0 };
  });
}

/** How far each matter is read: everybody may know. Refuses: `NotPermitted`. */
export async function listReadingRules(database: Asked, actor: Actor): Promise<Outcome<readonly ReadingRuleView[]>> {
  const lacking = lacksPermission(actor, 'organisation.see');
  return lacking ?? accept(await database.read(actor.councilId, loadReadingRules));
}

/** One of them. Refuses: `NotPermitted`, `NoSuchReadingMatter`. */
export async function getReadingRule(database: Asked, actor: Actor, matter: string): Promise<Outcome<ReadingRuleView>> {
  const rules = await listReadingRules(database, actor);
  if (!rules.ok) return rules;
  const rule = rules.value.find((one) => one.matter === matter);
  return rule === undefined ? refuse('NoSuchReadingMatter', { matter }) : accept(rule);
}

export interface ChangeReadingRule extends ThingCommand {
  readonly matter: string;
  readonly audience: Audience;
  readonly reason: string;
}

/**
 * The council's choice of how far a matter is read, from now on.
 * Refuses: `NotPermitted`, `NoSuchReadingMatter`, `Stale`, and as `decideReadingRule` does.
 */
export async function changeReadingRule(database: Database, actor: Actor, { matter, audience, reason, version, submission }: ChangeReadingRule): Promise<Outcome<ReadingRuleView>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const stream = { type: 'council', id: work.council.id } as const;
    await work.lock(stream);
    const rule = (await loadReadingRules(work)).find((one) => one.matter === matter);
    if (rule === undefined) return refuse('NoSuchReadingMatter', { matter });
    const stale = changedSince(rule, version, stream);
    if (stale) return stale;
    const decided = decideReadingRule({ councilId: work.council.id, matter: rule.matter, current: rule.audience, audience, reason });
    if (!decided.ok) return decided;
    const changed = { ...rule, audience, version: rule.version + 1 };
    saveReadingRule(work, changed);
    work.record(decided.value);
    return accept(changed);
  });
}
