import { exportRegister, listRegister, type RegisteredMeasure } from '@golden-thread/application/measure/list-register';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import { Download } from '../page';
import { frequencyLabels, polarityLabels } from './labels';
import { measurePaths } from './paths';
import { actItems } from '../measure-set-up/set-up.view';

/** The register as a list; retired measures stand last and say so. */
const registerList: ListDefinition<RegisteredMeasure> = {
  name: 'Measures',
  path: measurePaths.register,
  noun: 'measure',
  alsoCounted: (listed) => [`${listed.filter(({ measure }) => measure.retiredOn !== null).length} of them retired`],
  columns: {
    measure: {
      title: 'Measure', by: ({ measure }) => measure.ref,
      cell: ({ measure }) => ({ text: `${measure.ref}: ${measure.title}`, href: measurePaths.of(measure.ref), note: measure.retiredOn && `Retired on ${shortDate(measure.retiredOn)}` }),
    },
    service: { title: 'Lead service area', by: ({ serviceName }) => serviceName, cell: ({ serviceName }) => ({ text: serviceName }) },
    owner: { title: 'Officer responsible', by: ({ ownerTitle }) => ownerTitle, cell: ({ ownerTitle }) => ({ text: ownerTitle }) },
    verifier: { title: 'Verified by', cell: ({ verifierTitle }) => ({ text: verifierTitle }), inFile: true },
    member: { title: 'Member responsible', cell: ({ memberTitle }) => ({ text: memberTitle ?? '' }), inFile: true },
    aim: { title: 'Aim', by: ({ measure }) => polarityLabels[measure.polarity], cell: ({ measure }) => ({ text: polarityLabels[measure.polarity] }) },
    frequency: { title: 'Collected', by: ({ measure }) => frequencyLabels[measure.frequency], cell: ({ measure }) => ({ text: frequencyLabels[measure.frequency] }) },
  },
  filters: {
    service: { title: 'Lead service area', of: ({ serviceName }) => serviceName },
    collected: { title: 'Collected', of: ({ measure }) => frequencyLabels[measure.frequency] },
    kept: { title: 'In use', of: ({ measure }) => (measure.retiredOn === null ? 'In use' : 'Retired') },
  },
  tick: ({ measure }) => (measure.retiredOn === null ? { value: measure.ref, label: `Choose ${measure.ref}` } : null),
  harm: ({ measure }) => (measure.retiredOn === null ? 0 : -1),
  empty: { why: 'No measure is registered yet.', fills: 'The policy team registers measures, or imports them with the council’s pack.' },
};

function listRegisterView(person: SignedIn, listed: readonly RegisteredMeasure[], query: ListQuery): Page {
  const mayConfigure = may(person.actor, 'measures.configure');
  return new Page('measure/register', {
    heading: 'Which measures the council keeps',
    area: 'Measures',
    breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }, { href: measurePaths.register, text: 'Register' }],
    list: listView(registerList, listed, query),
    file: measurePaths.registerFile,
    register: mayConfigure ? measurePaths.newMeasure : null,
    setUp: mayConfigure ? measurePaths.setUp : null,
    acts: actItems,
  });
}

/** The single data list: every measure, how it is collected, who answers for it. */
@Controller()
export class ListRegisterPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(measurePaths.register)
  @RoutePolicy({ permission: 'measures.see', audit: 'measures.list', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const listed = accepted(await listRegister(this.database, person.actor));
    return listFile(registerList, listed, query) ?? listRegisterView(person, listed, query);
  }

  @Get(measurePaths.registerFile)
  @RoutePolicy({ permission: 'measures.see', audit: 'measures.download', navigation: 'machine' })
  async download(@CurrentPerson() person: SignedIn): Promise<Download> {
    return new Download('text/csv; charset=utf-8', accepted(await exportRegister(this.database, person.actor)), 'measures.csv');
  }
}
