import { linkRecord, unlinkRecord } from '@golden-thread/application/assessment/assess-characteristic';
import { type CharacteristicView, type DeskView, getDeskAssessment, type Linkable, listLinkable } from '@golden-thread/application/assessment/get-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import { deskLimits } from '@golden-thread/domain/assessment/desk-assessment';
import { type LinkedKind, linkedKinds } from '@golden-thread/domain/assessment/linked-record';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Id, isId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsOptional, IsString, Matches } from 'class-validator';
import { orEmpty, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { characteristicIn } from './assess-characteristic.page';
import { characteristicView } from './desk.view';
import { assessmentPaths } from './paths';

/** A record as a list says it: `<kind>.<id>`. */
const recordPattern = /^[a-z-]+\.[0-9a-f-]{36}$/;

/** A record to link, by its reference or from the list; or one whose link is taken away. */
export class LinkRecordsForm {
  @IsString()
  @UpTo(deskLimits.named, 'The reference')
  record = '';

  @Matches(orEmpty(recordPattern), { message: 'Choose a record that is listed.' })
  chosen = '';

  @IsOptional()
  @Matches(orEmpty(recordPattern), { message: 'Choose a link that is listed.' })
  unlink?: string;
}

const isLinkedKind = (word: string | undefined): word is LinkedKind => word !== undefined && Object.hasOwn(linkedKinds, word);

function recordOf(value: string): { readonly kind: LinkedKind; readonly id: Id } | null {
  const [kind, id] = value.split('.');
  return isLinkedKind(kind) && isId(id) ? { kind, id } : null;
}

function linkRecordsView(desk: DeskView, one: CharacteristicView, { papers, files }: Linkable, form: FilledForm<object>): Page {
  const { reference } = desk;
  const view = characteristicView(desk, one);
  return new Page('assessment/links', {
    heading: `What ${one.key.toUpperCase()} rests on`,
    caption: view.title,
    area: 'Assessments',
    back: { href: assessmentPaths.characteristicOf(reference, one.key), text: `Back to ${one.key.toUpperCase()}` },
    form,
    links: view.links,
    mayLink: one.isLead && desk.state === 'assessing' && one.state !== 'agreed',
    records: [
      { value: '', text: 'None' },
      ...files.map(({ id, label }) => ({ value: `evidence.${id}`, text: `File: ${label}` })),
      ...papers.map(({ kind, id, label }) => ({ value: `${kind}.${id}`, text: `${linkedKinds[kind]}: ${label}` })),
    ],
  });
}

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
    const { record, chosen, unlink = '' } = form.values;
    const command = { assessmentId: named, statement, submission: form.submission };
    const gone = recordOf(unlink);
    const done = gone ? await unlinkRecord(this.database, actor, { ...command, ...gone }) : await linkRecord(this.database, actor, { ...command, record: recordOf(chosen) ?? { reference: record } });
    if (!done.ok) return this.page(actor, { named, statement }, form.refused(showRefusal(done.refusal)));
    return new SeeOther(assessmentPaths.characteristicOf(done.value.reference, statement, 'links'), gone ? 'The link is taken away.' : 'Linked, as it stands today.');
  }

  private async page(actor: Actor, { named, statement }: { readonly named: string; readonly statement: string }, form: FilledForm<object>): Promise<Page> {
    const desk = accepted(await getDeskAssessment(this.database, actor, named));
    return linkRecordsView(desk, characteristicIn(desk, statement), await listLinkable(this.database, actor, desk), form);
  }
}
