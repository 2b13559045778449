import { getLedgerPreview, takeLedgerPreview } from '@golden-thread/application/money/load-ledger';
import type { Database } from '@golden-thread/application/shared/command';
import { findPeriod } from '@golden-thread/domain/measure/period';
import { formatPounds, sumOfLedger } from '@golden-thread/domain/money/ledger';
import type { LedgerPreviewId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { moneyPaths } from './paths';

/** A form that is only its button. */
class TakeLedgerPreviewForm {}

const navigation = { section: 'plans', trail: 'back' } as const;

/** A month's extract in which something surprises, as it was read: it is taken as it is, or put right where it comes from. */
@Controller(moneyPaths.ledgerPreview)
export class LedgerPreviewPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'money.open-ledger-preview', navigation })
  show(@CurrentPerson() person: SignedIn, @Param('preview', ParseId) previewId: LedgerPreviewId): Promise<Page> {
    return this.page(person, previewId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'money.take-ledger-preview', navigation })
  async take(@CurrentPerson() person: SignedIn, @Param('preview', ParseId) previewId: LedgerPreviewId, @FormBody(TakeLedgerPreviewForm) form: FilledForm<TakeLedgerPreviewForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, previewId, form);
    const taken = await takeLedgerPreview(this.database, person.actor, { previewId, submission: form.submission });
    if (!taken.ok) return this.page(person, previewId, form.refused(showRefusal(taken.refusal)));
    return new SeeOther(moneyPaths.list, `${counted(taken.value.costCentres, 'cost centre')} taken; ${counted(taken.value.services, 'service')} to be confirmed.`);
  }

  private async page({ actor }: SignedIn, previewId: LedgerPreviewId, form: FilledForm<object>): Promise<Page> {
    const { month, file, lines, findings } = accepted(await getLedgerPreview(this.database, actor, previewId));
    const { budget, actual, forecast } = sumOfLedger(lines);
    return new Page('money/ledger-preview', {
      heading: `Look twice at the ledger of ${findPeriod(month)?.label ?? month}`,
      area: 'Plans',
      back: { href: moneyPaths.ledger, text: 'Choose another file' },
      form,
      findings,
      says: `${file} has ${counted(lines.length, 'cost centre')}: a budget of ${formatPounds(budget)} for the year, ${formatPounds(actual)} spent, ${formatPounds(forecast)} forecast by its end.`,
    });
  }
}
