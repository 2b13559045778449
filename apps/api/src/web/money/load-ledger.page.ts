import { confirmLedger, loadLedger } from '@golden-thread/application/money/load-ledger';
import { getMoneyRules } from '@golden-thread/application/money/set-money-rules';
import { getServiceMoney } from '@golden-thread/application/money/get-money';
import type { Database } from '@golden-thread/application/shared/command';
import { financialYearOf, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { findPeriod, periodKeyPattern, periodsOfYear } from '@golden-thread/domain/measure/period';
import { formatPounds, ledgerColumnNames } from '@golden-thread/domain/money/ledger';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post, Req } from '@nestjs/common';
import { Matches } from 'class-validator';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { moneyPaths } from './paths';

/** Which month's extract it is. */
export class LoadLedgerForm {
  @Matches(periodKeyPattern, { message: 'Choose the month that the extract is of.' })
  month = '';
}

/** A form that is only its button. */
class ConfirmLedgerForm {}

const navigation = { section: 'plans', trail: 'back' } as const;

/** Takes a month's extract of the ledger, for all cost centres. */
@Controller(moneyPaths.ledger)
export class LoadLedgerPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'money.open-ledger', navigation })
  show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return this.page(person, blankForm({}));
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'plans.publish', audit: 'money.load-ledger', navigation })
  async load(@CurrentPerson() person: SignedIn, @FormBody(LoadLedgerForm) form: FilledForm<LoadLedgerForm>, @Req() request: { readonly files?: readonly UploadedFile[] }): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, form);
    const [file] = storedFiles(request.files);
    if (file === undefined) return this.page(person, form.withError('file', 'Choose the extract: a CSV, XLSX or ODS file.'));
    const loaded = await loadLedger(this.database, person.actor, { ...form.values, file, submission: form.submission });
    if (!loaded.ok && loaded.refusal.code === 'LedgerSurprising' && loaded.refusal.details.previewId !== null) return new SeeOther(moneyPaths.ledgerPreviewOf(loaded.refusal.details.previewId));
    if (!loaded.ok) return this.page(person, form.refused(showRefusal(loaded.refusal)));
    return new SeeOther(moneyPaths.list, `${counted(loaded.value.costCentres, 'cost centre')} taken; ${counted(loaded.value.services, 'service')} to be confirmed.`);
  }

  private async page({ actor, council }: SignedIn, form: FilledForm<object>): Promise<Page> {
    const { columns } = accepted(await getMoneyRules(this.database, actor));
    const year = financialYearOf(council.today);
    const months = [...periodsOfYear(neighbouringYear(year, -1), 'monthly'), ...periodsOfYear(year, 'monthly')].filter(({ startsOn }) => startsOn <= council.today).reverse();
    return new Page('money/ledger', {
      heading: 'Take a month of the ledger',
      area: 'Plans',
      back: { href: moneyPaths.list, text: 'Back to the money of services' },
      form,
      columns: ledgerColumnNames(columns),
      months: [{ value: '', text: 'Choose the month' }, ...months.map(({ key, label }) => ({ value: key, text: label }))].map((item) => ({ ...item, selected: form.typed('month') === item.value })),
    });
  }
}

/** The service accountant confirms what the ledger says of a month. */
@Controller(moneyPaths.confirmation)
export class ConfirmLedgerPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.open-confirmation', navigation })
  show(@CurrentPerson() person: SignedIn, @Param('service', ParseId) serviceId: ServiceId, @Param('month') month: string): Promise<Page> {
    return this.page(person, { serviceId, month }, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'money.confirm-ledger', navigation })
  async confirm(@CurrentPerson() person: SignedIn, @Param('service', ParseId) serviceId: ServiceId, @Param('month') month: string, @FormBody(ConfirmLedgerForm) form: FilledForm<ConfirmLedgerForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, { serviceId, month }, form);
    const confirmed = await confirmLedger(this.database, person.actor, { serviceId, month, submission: form.submission });
    return confirmed.ok ? new SeeOther(moneyPaths.serviceOf(serviceId), 'The month is confirmed.') : this.page(person, { serviceId, month }, form.refused(showRefusal(confirmed.refusal)));
  }

  private async page({ actor }: SignedIn, { serviceId, month }: { readonly serviceId: ServiceId; readonly month: string }, form: FilledForm<object>): Promise<Page> {
    const period = findPeriod(month);
    if (period === null) throw new NotFoundException();
    const { place, months } = accepted(await getServiceMoney(this.database, actor, { serviceId, year: period.year }));
    const said = months.find((one) => one.month === month);
    return new Page('money/confirm-ledger', {
      heading: `Confirm ${period.label} of ${place.service}?`,
      area: 'Plans',
      back: { href: moneyPaths.serviceOf(serviceId), text: `Back to the money of ${place.service}` },
      form,
      says: said === undefined ? null : `A budget of ${formatPounds(said.budget)} for the year, ${formatPounds(said.actual)} spent, ${formatPounds(said.forecast)} forecast by its end; cost centres ${said.costCentres.join(', ')}.`,
    });
  }
}
