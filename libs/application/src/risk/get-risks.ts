import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Risk } from '@golden-thread/domain/risk/risk';
import type { RiskMatrix } from '@golden-thread/domain/risk/risk-matrix';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findRiskNames, listRisks, type RiskNames, type RiskSummary } from '@golden-thread/persistence/risk/risk-register.query';
import { findRisk, findRiskMatrix } from '@golden-thread/persistence/risk/risks';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { answersForOrAbove } from '../action/action-command';
import { lacksPermission } from '../shared/command';

export type { RiskSummary } from '@golden-thread/persistence/risk/risk-register.query';

/** The register of risks with the matrix on which they stand. */
export interface RiskRegisterView {
  readonly risks: readonly RiskSummary[];
  readonly matrix: RiskMatrix;
  readonly today: CalendarDate;
  readonly mayEnter: boolean;
  readonly maySetMatrix: boolean;
}

/** The register, the highest residual score first. Everybody in the council may read it. Refuses: `NotPermitted`. */
export async function getRiskRegister(database: Asked, actor: Actor, { closed }: { readonly closed: boolean }): Promise<Outcome<RiskRegisterView>> {
  const lacking = lacksPermission(actor, 'risks.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) =>
    accept({ risks: await listRisks(reading, { closed }), matrix: await findRiskMatrix(reading), today: reading.today, mayEnter: may(actor, 'risks.write'), maySetMatrix: may(actor, 'risks.configure') }),
  );
}

/** A risk as its page shows it, with what whoever looks may do. */
export interface RiskView extends Risk, RiskNames {
  readonly matrix: RiskMatrix;
  readonly today: CalendarDate;
  readonly mayReview: boolean;
  readonly mayDecideCorporate: boolean;
}

/** A risk by its id or reference (RK-4). Refuses: `NotPermitted`, `NoSuchRisk`. */
export async function getRisk(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<RiskView>> {
  const lacking = lacksPermission(actor, 'risks.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const risk = await findRisk(reading, named);
    if (!risk) return refuse('NoSuchRisk');
    const mayReview = may(actor, 'risks.write') && (await answersForOrAbove(reading, actor, risk.ownerPostId));
    return accept({ ...risk, ...(await findRiskNames(reading, risk)), matrix: await findRiskMatrix(reading), today: reading.today, mayReview, mayDecideCorporate: may(actor, 'risks.configure') });
  });
}
