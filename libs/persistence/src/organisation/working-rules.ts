import { usualWorkingRules, type WorkingRules } from '@golden-thread/domain/organisation/working-rules';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** How the council works, and how often it has chosen. */
export interface WorkingRulesRecord extends WorkingRules {
  /** 0 while the council has chosen nothing. */
  readonly version: number;
}

/** The council's rules; what it has not chosen is as usual. */
export async function findWorkingRules(reading: Reading): Promise<WorkingRulesRecord> {
  const [chosen] = await reading.query<{ rules: Partial<WorkingRules>; version: number }>('select rules, version from working_rules where council_id = $1', [reading.council.id]);
  return { ...usualWorkingRules, ...chosen?.rules, version: chosen?.version ?? 0 };
}

export function saveWorkingRules(work: UnitOfWork, { version, ...rules }: WorkingRulesRecord): void {
  work.send(
    `insert into working_rules (council_id, rules, version) values ($1, $2, $3)
     on conflict (council_id) do update set rules = excluded.rules, version = excluded.version`,
    [work.council.id, JSON.stringify(rules), version],
  );
}
