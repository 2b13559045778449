import { getWorkshop } from '@golden-thread/application/assessment/get-workshop';
import { linkStatementRecord, listLinkableInWorkshop, unlinkStatementRecord } from '@golden-thread/application/assessment/link-statement-records';
import type { Database } from '@golden-thread/application/shared/command';
import { mayLinkRecords } from '@golden-thread/domain/assessment/decide-workshop-evidence';
import { statementsOf } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { linkAsked, LinkRecordsForm, linksPage, linkView } from './linked-records.view';
import { assessmentPaths } from './paths';

const navigation = { section: 'assessments', trail: 'back' } as const;

/** Those in a workshop link records to a statement, each as it stands that day, and take links away. */
@Controller(assessmentPaths.statementLinks)
export class LinkStatementRecordsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.open-links', navigation })
  show(@CurrentActor() actor: Actor, @Param('workshop') named: string, @Param('statement') statement: string): Promise<Page> {
    return this.page(actor, { named, statement }, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.link-record', navigation })
  async link(
    @CurrentActor() actor: Actor, @Param('workshop') named: string, @Param('statement') statement: string, @FormBody(LinkRecordsForm) form: FilledForm<LinkRecordsForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, { named, statement }, form);
    const { gone, link } = linkAsked(form.values);
    const command = { workshopId: named, statement, submission: form.submission };
    const done = gone ? await unlinkStatementRecord(this.database, actor, { ...command, ...gone }) : await linkStatementRecord(this.database, actor, { ...command, ...link });
    if (!done.ok) return this.page(actor, { named, statement }, form.refused(showRefusal(done.refusal)));
    return new SeeOther(assessmentPaths.statementLinksOf(done.value.reference, statement), gone ? 'The link is taken away.' : 'Linked, as it stands today.');
  }

  private async page(actor: Actor, { named, statement }: { readonly named: string; readonly statement: string }, form: FilledForm<object>): Promise<Page> {
    const workshop = accepted(await getWorkshop(this.database, actor, named));
    const about = statementsOf(workshop.framework).find(({ key }) => key === statement);
    if (!about) throw new NotFoundException();
    const { reference } = workshop;
    return linksPage({
      heading: `What ${statement.toUpperCase()} rests on`, caption: about.title, back: { href: assessmentPaths.of(reference), text: `Back to ${reference}` },
      links: (workshop.links.get(statement) ?? []).map(linkView), mayLink: mayLinkRecords(workshop, actor),
      who: 'Those who take part link records; once the workshop is closed, its facilitator.', linkable: await listLinkableInWorkshop(this.database, actor, workshop),
    }, form);
  }
}
