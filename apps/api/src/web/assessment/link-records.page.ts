import { linkRecord, unlinkRecord } from '@golden-thread/application/assessment/assess-characteristic';
import { getDeskAssessment, listLinkable } from '@golden-thread/application/assessment/get-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import { characteristicTitle } from '@golden-thread/domain/assessment/decide-characteristic';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { characteristicIn } from './assess-characteristic.page';
import { linkAsked, LinkRecordsForm, linksPage, linkView } from './linked-records.view';
import { assessmentPaths } from './paths';

const navigation = { section: 'assessments', trail: 'back' } as const;

/** The lead links records to a characteristic, each as it stands that day, and takes links away. */
@Controller(assessmentPaths.characteristicLinks)
export class LinkRecordsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'characteristic.open-links', navigation })
  show(@CurrentActor() actor: Actor, @Param('assessment') named: string, @Param('statement') statement: string): Promise<Page> {
    return this.page(actor, { named, statement }, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'characteristic.link', navigation })
  async link(
    @CurrentActor() actor: Actor, @Param('assessment') named: string, @Param('statement') statement: string, @FormBody(LinkRecordsForm) form: FilledForm<LinkRecordsForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, { named, statement }, form);
    const { gone, link } = linkAsked(form.values);
    const command = { assessmentId: named, statement, submission: form.submission };
    const done = gone ? await unlinkRecord(this.database, actor, { ...command, ...gone }) : await linkRecord(this.database, actor, { ...command, ...link });
    if (!done.ok) return this.page(actor, { named, statement }, form.refused(showRefusal(done.refusal)));
    return new SeeOther(assessmentPaths.characteristicOf(done.value.reference, statement, 'links'), gone ? 'The link is taken away.' : 'Linked, as it stands today.');
  }

  private async page(actor: Actor, { named, statement }: { readonly named: string; readonly statement: string }, form: FilledForm<object>): Promise<Page> {
    const desk = accepted(await getDeskAssessment(this.database, actor, named));
    const one = characteristicIn(desk, statement);
    const code = one.key.toUpperCase();
    return linksPage({
      heading: `What ${code} rests on`, caption: characteristicTitle(desk, one.key), back: { href: assessmentPaths.characteristicOf(desk.reference, one.key), text: `Back to ${code}` },
      links: one.links.map(linkView), mayLink: one.isLead && desk.state === 'assessing' && one.state !== 'agreed', who: 'The lead links records, until the score is agreed.',
      linkable: await listLinkable(this.database, actor, desk),
    }, form);
  }
}
