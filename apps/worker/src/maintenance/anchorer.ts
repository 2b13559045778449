import { anchorRecord } from '@golden-thread/application/record/anchors';
import { mailAnchor } from '@golden-thread/application/notice/mail-anchor';
import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { AnchorStore } from '@golden-thread/exchange/anchor/anchor-store';
import { listCouncils, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

/** How the anchoring of one council's record goes. Instants of the machine's clock. */
export interface AnchoringState {
  readonly id: CouncilId;
  readonly name: string;
  /** When its newest anchor was kept; null: none is kept, or it is not known yet. */
  readonly lastAnchorAt: Instant | null;
  /** How many rounds failed since this process began. */
  readonly failures: number;
  /** Since when it fails, and why at last; null while it does not. */
  readonly failing: { readonly since: Instant; readonly error: string } | null;
}

/** A round comes every ten minutes; three of them left out are not chance. */
const roundPatienceMs = 30 * 60_000;

/** Keeps the newest seal of each council outside the database, every ten minutes in a store and every day by e-mail to the auditors. */
export class Anchorer {
  private readonly found = new Map<CouncilId, AnchoringState>();
  private roundAt = instantOf(new Date());

  /** Without a store only the e-mails leave. */
  constructor(
    private readonly rows: RelayConnection,
    private readonly database: Database,
    private readonly store: AnchorStore | null,
  ) {}

  get states(): readonly AnchoringState[] {
    return [...this.found.values()];
  }

  /** What an operator has to look at: a line for each council whose record could not be anchored, and one where nobody tried. */
  get alarms(): string[] {
    const failing = this.states.flatMap(({ name, failing }) => (failing ? [`${name}: the record could not be anchored outside the database since ${failing.since}: ${failing.error}`] : []));
    const untried = Date.now() - Date.parse(this.roundAt) > roundPatienceMs;
    return untried ? [...failing, `No record was anchored outside the database since ${this.roundAt}: read the Anchorer's lines in the log.`] : failing;
  }

  /** One round through the councils; one that fails keeps no other from being anchored. */
  async anchor(): Promise<boolean> {
    for (const { id, name } of await listCouncils(this.rows)) this.found.set(id, await this.anchorOne(id, name));
    this.roundAt = instantOf(new Date());
    return false;
  }

  private async anchorOne(id: CouncilId, name: string): Promise<AnchoringState> {
    const at = instantOf(new Date());
    const before = this.found.get(id) ?? { id, name, lastAnchorAt: null, failures: 0, failing: null };
    try {
      const last = this.store && (await anchorRecord(this.database, { councilId: id, store: this.store, at }));
      await mailAnchor(this.database, { councilId: id, at });
      return { ...before, name, lastAnchorAt: last?.at ?? null, failing: null };
    } catch (error) {
      const failing = { since: before.failing?.since ?? at, error: error instanceof Error ? error.message : String(error) };
      return { ...before, name, failures: before.failures + 1, failing };
    }
  }
}
