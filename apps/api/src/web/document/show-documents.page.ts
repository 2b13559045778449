import { askForDocument } from '@golden-thread/application/document/ask-for-document';
import { type DocumentSummary, type DocumentsOfThing, getDocuments } from '@golden-thread/application/document/read-documents';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { documentFormats, type DocumentKind, documentKinds, isDocumentKind } from '@golden-thread/domain/document/document';
import type { Id } from '@golden-thread/domain/shared/id';
import { capitalised } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post, type Type } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ParseOnlyId } from '../../http/parse-id';
import { assessmentPaths } from '../assessment/paths';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { reportPaths } from '../report/paths';
import { recoveryPaths } from '../recovery/paths';
import { riskPaths } from '../risk/paths';
import { reviewPaths } from '../review/paths';
import { planPaths } from '../plan/paths';
import { formatSize, type PageLink } from '../page';
import { keyPlanPaths } from '../key-plan/paths';
import { documentPaths } from './paths';

/** Which document to write. */
class AskForDocumentForm {
  @IsIn(Object.keys(documentKinds), { message: 'Choose what to write.' })
  kind!: DocumentKind;
}

/** What can be taken away of a thing, and what has been: the newest first, each edition as it was. */
function showDocumentsView({ documents, kinds, mayAsk }: DocumentsOfThing, form: FilledForm<object>, { back, area }: { readonly back: PageLink; readonly area: string }): Page {
  return new Page('document/show-documents', {
    heading: `${(kinds.length === 1 && documents[0]?.title) || capitalised(kinds.map((kind) => documentKinds[kind].title.toLowerCase()).join(' and '))} as PDF and Word`,
    area,
    back,
    form,
    documents: documents.map(documentView),
    asks: mayAsk ? kinds.map((kind) => ({ kind, text: `Write the ${documentKinds[kind].title.toLowerCase()} as it stands now` })) : [],
  });
}

const stateLabels = { asked: 'Being written', made: 'Written', failed: 'Could not be written' } as const;

const documentView = ({ id, title, foot, state, askedAt, files }: DocumentSummary): object => ({
  title,
  foot,
  on: shortDate(londonDate(askedAt)),
  state: stateLabels[state],
  waits: state === 'asked',
  failed: state === 'failed',
  files: files.map(({ format, bytes, digest }) => ({ href: documentPaths.fileOf(id, format), text: `${documentFormats[format].title}, ${formatSize(bytes)}`, format: documentFormats[format].title, digest })),
});

interface PageOfDocuments {
  readonly path: string;
  readonly kinds: readonly [DocumentKind, ...DocumentKind[]];
  readonly section: 'assessments' | 'reports' | 'recovery' | 'plans' | 'reviews' | 'risks';
  readonly area: string;
  readonly backTo: (id: Id) => PageLink;
}

/** The page of documents of one kind of thing: they differ in their address, in who may open them, and in what is written. */
function documentsPage({ path, kinds, section, area, backTo }: PageOfDocuments): Type {
  const { permission } = documentKinds[kinds[0]];
  const navigation = { section, trail: 'back' } as const;

  @Controller(path)
  class ShowDocumentsPage {
    constructor(@Inject(DATABASE) private readonly database: Database) {}

    @Get()
    @RoutePolicy({ permission, audit: 'documents.open', navigation })
    show(@CurrentActor() actor: Actor, @Param(ParseOnlyId) thingId: Id): Promise<Page> {
      return this.page(actor, thingId, blankForm());
    }

    @Post()
    @RoutePolicy({ permission, audit: 'document.ask', navigation })
    async ask(
      @CurrentActor() actor: Actor,
      @Param(ParseOnlyId) thingId: Id,
      @FormBody(AskForDocumentForm) form: FilledForm<AskForDocumentForm>,
    ): Promise<Page | SeeOther> {
      if (!form.ok || !isDocumentKind(form.values.kind) || !kinds.includes(form.values.kind)) return this.page(actor, thingId, form);
      const asked = await askForDocument(this.database, actor, { kind: form.values.kind, thingId, submission: form.sent.submission });
      if (!asked.ok) return this.page(actor, thingId, form.refused(showRefusal(asked.refusal)));
      return new SeeOther(path.replace(/:[a-z]+/, thingId), 'It is being written, and stands here in a minute.');
    }

    private async page(actor: Actor, thingId: Id, form: FilledForm<object>): Promise<Page> {
      return showDocumentsView(accepted(await getDocuments(this.database, actor, { thingId, kinds })), form, { back: backTo(thingId), area });
    }
  }
  return ShowDocumentsPage;
}

export const documentsPages = [
  documentsPage({ path: documentPaths.report, kinds: ['report'], section: 'reports', area: 'Reports', backTo: (id) => ({ href: reportPaths.of(id), text: 'Back to the report' }) }),
  documentsPage({ path: documentPaths.recoveryPlan, kinds: ['recovery-plan'], section: 'recovery', area: 'Recovery', backTo: (id) => ({ href: recoveryPaths.of(id), text: 'Back to the recovery plan' }) }),
  documentsPage({ path: documentPaths.keyPlan, kinds: ['key-plan'], section: 'plans', area: 'Plans', backTo: (id) => ({ href: keyPlanPaths.of(id), text: 'Back to the plan' }) }),
  documentsPage({ path: documentPaths.servicePlan, kinds: ['service-plan'], section: 'plans', area: 'Plans', backTo: (id) => ({ href: planPaths.of({ kind: 'service-plan', id }), text: 'Back to the plan' }) }),
  documentsPage({ path: documentPaths.workshop, kinds: ['workshop'], section: 'assessments', area: 'Assessments', backTo: (id) => ({ href: assessmentPaths.of(id), text: 'Back to the workshop' }) }),
  documentsPage({ path: documentPaths.deskAssessment, kinds: ['desk-assessment'], section: 'assessments', area: 'Assessments', backTo: (id) => ({ href: assessmentPaths.deskOf(id), text: 'Back to the assessment' }) }),
  documentsPage({ path: documentPaths.corporateRisks, kinds: ['corporate-risks'], section: 'risks', area: 'Risks', backTo: () => ({ href: riskPaths.list, text: 'Back to the risks' }) }),
  documentsPage({ path: documentPaths.corporateReview, kinds: ['corporate-review', 'scorecard'], section: 'reviews', area: 'Reviews', backTo: (id) => ({ href: reviewPaths.corporateOf(id), text: 'Back to the corporate review' }) }),
];
