import { readHome } from '@golden-thread/application/home/read-home';
import { listPublishedReports } from '@golden-thread/application/report/get-published-report';
import type { Database } from '@golden-thread/application/shared/command';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { WebRequest } from '../../auth/web-request';
import { type CouncilDirectory, SIGN_IN_DIRECTORY } from '../../injection-tokens';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, SeeOther, type SignedIn } from '../kit';
import { homeView } from './home.view';
import { reportName } from '../report/labels';
import { reportPaths } from '../report/paths';
import { signInPaths } from '../sign-in/paths';
import { homePaths } from './paths';

/** How much of what is published stands on the first page: of so many councils, so many reports each. */
const councilsWithReports = 10;
const latestReports = 3;

/** The bare address: a person's home; for whoever is not signed in, what the councils have published and where to sign in. */
@Controller()
export class HomePage {
  constructor(
    @Inject(SIGN_IN_DIRECTORY) private readonly councils: CouncilDirectory,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Get(homePaths.open)
  @RoutePolicy({ permission: 'public', audit: 'home.open', navigation: { section: 'none', trail: 'none' } })
  async open(@Req() request: WebRequest): Promise<Page | SeeOther> {
    if (request.signedIn !== undefined) return new SeeOther(homePaths.home);
    const councils = await this.councils.listCouncils();
    return new Page('home/public-home', {
      heading: 'How councils perform, and what they do about it',
      area: 'Published reports',
      signIn: signInPaths.signIn,
      councils: await Promise.all(councils.map((council, index) => this.councilView(council, index < councilsWithReports))),
    });
  }

  /** A council with its latest reports; of the further ones of a large installation only where theirs are. */
  private async councilView({ slug, name }: { readonly slug: string; readonly name: string }, withReports: boolean): Promise<object> {
    const id = withReports ? await this.councils.findCouncilIdBySlug(slug) : undefined;
    const reports = id ? (await listPublishedReports(this.database, id)).reports.slice(0, latestReports) : [];
    return { href: reportPaths.allPublishedOf(slug), text: name, reports: reports.map((report) => ({ href: reportPaths.publishedOf(slug, report.year, report.half), text: reportName(report) })) };
  }
}

/** Where signing in leads: what needs this person, what is late in what they answer for, how things stand, what comes next, and why it matters. */
@Controller(homePaths.home)
export class ShowHomePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'tasks.see', audit: 'home.show', navigation: { section: 'home', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return homeView(person, accepted(await readHome(this.database, person.actor)));
  }
}
