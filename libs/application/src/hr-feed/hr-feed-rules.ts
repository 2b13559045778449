import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PowerChanges } from '@golden-thread/domain/authority/power-request';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import { feedAllowances, type HrFeedRules } from '@golden-thread/domain/hr-feed/hr-feed';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { listPowerRequests } from '@golden-thread/persistence/authority/power-requests';
import { findHrFeed, type HrFeedRecord, saveHrFeed } from '@golden-thread/persistence/hr-feed/hr-feed';
import { listNamesOfPeople } from '@golden-thread/persistence/organisation/people';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changeOrganisation } from '../organisation/change-organisation';
import { askSecondApprover } from '../organisation/second-approver';
import { lacksPermission, type Submitted } from '../shared/command';

/** How the feed stands. */
export interface HrFeedView {
  /** Null while no rules are in force. */
  readonly rules: HrFeedRules | null;
  /** 0 while there never were any. */
  readonly version: number;
  readonly approvedAt: HrFeedRecord['approvedAt'] | null;
  readonly approvedBy: readonly string[];
  /** Rules that wait for a second person. */
  readonly requested: PowerRequestId | null;
}

/** How the HR feed stands, for administrators. Refuses: `NotPermitted`. */
export async function getHrFeed(database: Asked, actor: Actor): Promise<Outcome<HrFeedView>> {
  const lacking = lacksPermission(actor, 'organisation.change');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const feed = await findHrFeed(reading);
    const waiting = (await listPowerRequests(reading)).find(({ state, change }) => state === 'awaiting-decision' && change.kind === 'set-feed-rules');
    return accept({
      rules: feed?.rules ?? null, version: feed?.version ?? 0, approvedAt: feed?.approvedAt ?? null, requested: waiting?.id ?? null,
      approvedBy: feed === undefined ? [] : await listNamesOfPeople(reading, feed.approvedBy),
    });
  });
}

/** The same choice in one order, so that it can be compared. */
const inOrder = ({ issuer, allows }: HrFeedRules): HrFeedRules => ({ issuer, allows: feedAllowances.filter((one) => allows.includes(one)) });

/**
 * Asks a second person to let the HR feed act by itself, under these rules. Until then those of before hold, or none.
 * Refuses: `NotPermitted`, `FeedAllowsNothing`, `FeedRulesUnchanged`, and as `askSecondApprover` does.
 */
export const proposeFeedRules = (database: Database, actor: Actor, command: { readonly rules: HrFeedRules; readonly reason: string } & Submitted): Promise<Outcome<PowerRequestId>> =>
  changeOrganisation(database, actor, command, async (work) => {
    const rules = inOrder(command.rules);
    if (rules.allows.length === 0) return refuse('FeedAllowsNothing');
    const current = (await findHrFeed(work))?.rules ?? null;
    if (current !== null && JSON.stringify(inOrder(current)) === JSON.stringify(rules)) return refuse('FeedRulesUnchanged');
    return askSecondApprover(work, { kind: 'set-feed-rules', rules }, command.reason);
  });

/** Puts approved rules in force. */
export async function applyFeedRules(work: UnitOfWork, { rules }: PowerChanges['set-feed-rules']): Promise<Outcome<null>> {
  const version = ((await findHrFeed(work))?.version ?? 0) + 1;
  saveHrFeed(work, { rules, version, approvedBy: contributorsOf(work.actor) });
  const event: ImportEvent = { name: 'FeedRulesApproved', stream: { type: 'council', id: work.council.id }, payload: { version, issuer: rules.issuer, allows: rules.allows } };
  work.record(event);
  return accept(null);
}

/**
 * Ends the feed at once: from then on it does nothing by itself, and nothing that it sends is taken. One person is enough, as for everything that takes
 * power away. Refuses: `NotPermitted`, `FeedNotApproved`, `ReasonMissing`.
 */
export const endHrFeed = (database: Database, actor: Actor, command: { readonly reason: string } & Submitted): Promise<Outcome<null>> =>
  changeOrganisation(database, actor, command, async (work) => {
    const feed = await findHrFeed(work);
    if (feed === undefined || feed.rules === null) return refuse('FeedNotApproved');
    if (isBlank(command.reason)) return refuse('ReasonMissing');
    const version = feed.version + 1;
    saveHrFeed(work, { rules: null, version, approvedBy: contributorsOf(actor) });
    const event: ImportEvent = { name: 'FeedEnded', stream: { type: 'council', id: work.council.id }, payload: { version: feed.version }, wording: { reason: normalText(command.reason) } };
    work.record(event);
    return accept(null);
  });
