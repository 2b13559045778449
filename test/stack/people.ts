import type { Browser } from 'playwright-core';
import { signInAs } from '../pages/sign-in-page';
import type { Visit } from '../pages/visit';

/** The people of a journey, each signed in once, in a browser of their own. */
export class People {
  private readonly visits = new Map<string, Promise<Visit>>();

  /** Where `scripts` is false, JavaScript is off in their browsers. */
  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    private readonly scripts = true,
  ) {}

  as(name: string): Promise<Visit> {
    const visit = this.visits.get(name) ?? this.signIn(name);
    this.visits.set(name, visit);
    return visit;
  }

  private async signIn(name: string): Promise<Visit> {
    const context = await this.browser.newContext({ viewport: { width: 1100, height: 900 }, javaScriptEnabled: this.scripts });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await signInAs(page, this.origin, name, this.scripts);
    return { page, origin: this.origin, scripts: this.scripts };
  }
}
