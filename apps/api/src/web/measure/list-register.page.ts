import { exportRegister, listRegister, type RegisteredMeasure } from '@golden-thread/application/measure/list-register';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { Download } from '../page';
import { frequencyLabels, polarityLabels } from './labels';
import { measurePaths } from './paths';

/** The register as a table; retired measures stand last and say so. */
function listRegisterView(person: SignedIn, listed: readonly RegisteredMeasure[]): Page {
  const retired = listed.filter(({ measure }) => measure.retiredOn !== null);
  const live = listed.filter(({ measure }) => measure.retiredOn === null);
  return new Page('measure/register', {
    heading: 'Which measures the council keeps',
    area: 'Measures',
    breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }, { href: measurePaths.register, text: 'Register' }],
    counted: `${live.length} measures${retired.length > 0 ? `, ${retired.length} retired` : ''}`,
    file: measurePaths.registerFile,
    register: may(person.actor, 'measures.configure') ? measurePaths.newMeasure : null,
    rows: [...live, ...retired].map(({ measure, serviceName, ownerTitle, memberTitle }) => ({
      ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), serviceName, ownerTitle, memberTitle,
      frequency: frequencyLabels[measure.frequency], aim: polarityLabels[measure.polarity], retiredOn: measure.retiredOn,
    })),
  });
}

/** The single data list: every measure, how it is collected, who answers for it. */
@Controller()
export class ListRegisterPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(measurePaths.register)
  @RoutePolicy({ permission: 'measures.see', audit: 'measures.list', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return listRegisterView(person, accepted(await listRegister(this.database, person.actor)));
  }

  @Get(measurePaths.registerFile)
  @RoutePolicy({ permission: 'measures.see', audit: 'measures.download', navigation: 'machine' })
  async download(@CurrentPerson() person: SignedIn): Promise<Download> {
    return new Download('text/csv; charset=utf-8', accepted(await exportRegister(this.database, person.actor)), 'measures.csv');
  }
}
