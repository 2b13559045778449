import { PageObject } from './page-object';
import type { Visit } from './visit';

/** A recovery plan as its manager drafts it. */
export class WriteRecoveryPlanPage extends PageObject {
  constructor(visit: Visit, title: string) {
    super(visit, { h1: new RegExp(`^Write recovery plan RP-\\d+: ${title}$`) });
  }

  /** Drafts the plan: the way there by the month's name, one action; then on to the check. */
  async draft(plan: {
    readonly words: Readonly<Record<string, string>>;
    readonly trajectory: Readonly<Record<string, string>>;
    readonly action: Readonly<Record<'Step' | 'Owner' | 'Due' | 'What it should change, by how much and by when', string>>;
  }): Promise<void> {
    const { Due: due, ...action } = plan.action;
    for (const [label, value] of Object.entries(action)) await this.group('Action 1').getByLabel(label, { exact: true }).fill(value);
    await this.fillDay(this.group('Action 1').getByRole('group', { name: 'Due', exact: true }), due);
    // What stands there already is a straight way; these months are said otherwise.
    for (const month of await this.group('The way there, month by month').locator('input:visible').all()) await month.fill('');
    await this.send({ ...plan.words, ...plan.trajectory }, 'Save and check');
  }
}
