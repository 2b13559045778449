import { openRecoveryPlan } from '@golden-thread/application/recovery/open-recovery-plan';
import { makeToken } from '@golden-thread/application/token/tokens';
import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import type { SmallCouncil, SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';

/** A decision that the product said it had taken. */
export interface Acknowledged {
  readonly planId: string;
  readonly decision: 'submitted' | 'approved';
}

const content = {
  objective: 'Repairs in time', causes: 'Two vacancies', resources: 'One operative', startValue: '71.2', goalValue: '80',
  trajectory: [{ month: '2026-10', value: '74' }],
  actions: [{ step: 'Recruit', owner: 'Repairs Manager', dueOn: '2026-10-30', prediction: '3 points' }],
};

/** People at work: plans are asked for, submitted by their manager and approved by their director, over and over, until told to stop. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  private stopping = false;
  private readonly tokens = new Map<SmallPost, string>();

  constructor(
    private readonly fresh: FreshDatabase,
    private readonly council: SmallCouncil,
    private readonly apiUrl: string,
  ) {}

  async run(clients: number): Promise<void> {
    await this.join();
    await Promise.all(Array.from({ length: clients }, () => this.work()));
  }

  /** Gets everybody a token. */
  async join(): Promise<void> {
    for (const post of ['serviceManager', 'director'] as const) this.tokens.set(post, await this.token(post));
  }

  stop(): void {
    this.stopping = true;
  }

  private async work(): Promise<void> {
    while (!this.stopping) {
      const planId = await this.submitOne();
      await this.insist('director', `${planId}/decision`, 2, { decision: 'approve' });
      this.acknowledged.push({ planId, decision: 'approved' });
    }
  }

  /** A plan that waits for its director. Answers its id. */
  async submitOne(): Promise<string> {
    const planId = await this.open();
    await this.insist('serviceManager', `${planId}/submission`, 1, content);
    this.acknowledged.push({ planId, decision: 'submitted' });
    return planId;
  }

  /** As a careful API client does it: the same key until there is an answer. */
  private async insist(post: SmallPost, path: string, version: number, body: object): Promise<void> {
    const headers = {
      authorization: `Bearer ${this.tokens.get(post)}`, 'content-type': 'application/json', 'idempotency-key': newId(), 'if-match': `"${version}"`,
    };
    for (;;) {
      const answer = await fetch(`${this.apiUrl}/api/v1/recovery-plans/${path}`, {
        method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(10_000),
      }).catch(() => undefined);
      if (answer?.ok) return;
      if (answer && answer.status < 500) throw new Error(`Refused: ${answer.status} ${await answer.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  /** Asks for a plan, again and again while PostgreSQL is away: one asked for without an answer is nobody's. */
  private async open(): Promise<string> {
    for (;;) {
      const id = await this.openOnce().catch(() => undefined);
      if (id !== undefined) return id;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  private async openOnce(): Promise<string> {
    const { posts, serviceId } = this.council;
    const opened = await this.fresh.database.transact({ actor: this.council.engine }, (work) =>
      openRecoveryPlan(work, {
        title: 'Housing repairs', measureId: null, serviceId, origin: { type: 'clinic', id: newId() },
        parties: {
          accountablePostId: posts.serviceManager, directorPostId: posts.director,
          requesterPostId: posts.chiefExecutive, panelChairPostId: posts.committeeChair,
        },
      }),
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    return opened.value.id;
  }

  private async token(post: SmallPost): Promise<string> {
    const made = await makeToken(this.fresh.database, this.council.actor(post), { personId: this.council.people[post], label: 'Load', days: 1 });
    if (!made.ok || !made.value.token) throw new Error('No token was made.');
    return made.value.token;
  }
}
