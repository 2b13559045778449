import { addEvidence, type EvidencePlaces, withdrawEvidence } from '@golden-thread/application/evidence/add-evidence';
import { type EvidencePageView, type EvidenceSummary, getEvidence } from '@golden-thread/application/evidence/read-evidence';
import { setAudited } from '@golden-thread/application/evidence/set-audited';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { type EvidencedThing, evidencedThings, evidenceTypes } from '@golden-thread/domain/evidence/evidence';
import { type EvidenceId, type Id, isId, type MeasureId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, NotFoundException, Param, Post, Req, type Type } from '@nestjs/common';
import { ParseOnlyId } from '../../http/parse-id';
import { TakesFiles, type UploadedFile } from '../../http/uploads';
import { EVIDENCE_PLACES } from '../../injection-tokens';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { measurePaths } from '../measure/paths';
import { formatSize } from '../page';
import { planPaths } from '../plan/paths';
import { recoveryPaths } from '../recovery/paths';
import { reportPaths } from '../report/paths';
import { reviewPaths } from '../review/paths';
import { EvidenceForm } from './evidence.form';
import { actionPaths } from '../action/paths';
import { assessmentPaths } from '../assessment/paths';
import { evidencePaths } from './paths';

/** How each kind of thing is led back to. */
const backTo: Readonly<Record<EvidencedThing, { readonly section: 'actions' | 'measures' | 'recovery' | 'reports' | 'reviews' | 'plans' | 'assessments'; readonly area: string; readonly of: (id: Id) => string }>> = {
  measure: { section: 'measures', area: 'Measures', of: measurePaths.of },
  'recovery-plan': { section: 'recovery', area: 'Recovery', of: recoveryPaths.of },
  'service-review': { section: 'reviews', area: 'Reviews', of: reviewPaths.of },
  'performance-report': { section: 'reports', area: 'Reports', of: reportPaths.of },
  action: { section: 'actions', area: 'Actions', of: actionPaths.of },
  objective: { section: 'plans', area: 'Plans', of: planPaths.objectiveOf },
  workshop: { section: 'assessments', area: 'Assessments', of: (id) => assessmentPaths.of(id) },
  'desk-assessment': { section: 'assessments', area: 'Assessments', of: (id) => assessmentPaths.deskOf(id) },
};

/** What shows what was said, part by part, and what this person may add or withdraw. */
function showEvidenceView(view: EvidencePageView, form: FilledForm<object>): Page {
  const { thing, thingId, label, parts, evidence, mayAdd, audit } = view;
  const labelOf = (part: string): string => parts.find((one) => one.part === part)?.label ?? part;
  return new Page('evidence/show-evidence', {
    heading: `Evidence for ${label}`,
    area: backTo[thing].area,
    back: { href: backTo[thing].of(thingId), text: `Back to the ${evidencedThings[thing].title}` },
    form,
    groups: [...new Set(evidence.map(({ part }) => part))].map((part) => ({ title: labelOf(part), files: evidence.filter((one) => one.part === part).map(fileView) })),
    parts: mayAdd ? parts.map(({ part, label: text }) => ({ value: part, text })) : [],
    mayAdd,
    audit,
    takes: Object.keys(evidenceTypes).map((ending) => `.${ending}`).join(','),
    takesWords: Object.keys(evidenceTypes).map((ending) => ending.toUpperCase()).join(', '),
  });
}

const fileView = ({ id, name, shows, bytes, addedAt, addedByName, scanned, digest }: EvidenceSummary): object => ({
  id, name, shows, digest,
  href: evidencePaths.fileOf(id),
  added: `${shortDate(londonDate(addedAt))}${addedByName === null ? '' : `, ${addedByName}`}`,
  size: formatSize(bytes),
  unscanned: !scanned,
});

/** The page of evidence of one kind of thing: they differ in their address and in who may open them. */
function evidencePage(thing: EvidencedThing): Type {
  const { see: permission } = evidencedThings[thing];
  const navigation = { section: backTo[thing].section, trail: 'back' } as const;

  @Controller(evidencePaths[thing])
  class ShowEvidencePage {
    constructor(
      @Inject(DATABASE) private readonly database: Database,
      @Inject(EVIDENCE_PLACES) private readonly places: EvidencePlaces,
    ) {}

    @Get()
    @RoutePolicy({ permission, audit: 'evidence.open', navigation })
    show(@CurrentActor() actor: Actor, @Param(ParseOnlyId) thingId: Id): Promise<Page> {
      return this.page(actor, thingId, blankForm());
    }

    @Post()
    @TakesFiles()
    @RoutePolicy({ permission, audit: 'evidence.change', navigation })
    async change(
      @CurrentActor() actor: Actor,
      @Param(ParseOnlyId) thingId: Id,
      @FormBody(EvidenceForm) filled: FilledForm<EvidenceForm>,
      @Req() request: { readonly files?: readonly UploadedFile[] },
    ): Promise<Page | SeeOther> {
      const view = accepted(await getEvidence(this.database, actor, { thing, thingId }));
      // Which parts there are is known of the thing alone; what else is wrong is said with it.
      const form = view.parts.some(({ part }) => part === filled.values.part) ? filled : filled.withError('part', showRefusal({ code: 'EvidenceOfNoPart' }).message);
      if (!form.ok) return showEvidenceView(view, form);
      const { done, says } = await carryOut(form, { database: this.database, places: this.places, actor, thing, thingId, uploads: request.files ?? [] });
      if (!done.ok) return this.page(actor, thingId, form.refused(showRefusal(done.refusal)));
      return new SeeOther(evidencePaths.of(thing, thingId), says);
    }

    private async page(actor: Actor, thingId: Id, form: FilledForm<object>): Promise<Page> {
      return showEvidenceView(accepted(await getEvidence(this.database, actor, { thing, thingId })), form);
    }
  }
  return ShowEvidencePage;
}

interface EvidenceAct {
  readonly database: Database;
  readonly places: EvidencePlaces;
  readonly actor: Actor;
  readonly thing: EvidencedThing;
  readonly thingId: Id;
  readonly uploads: readonly UploadedFile[];
}

/** Does what the button says, and what is told when it is done. */
async function carryOut({ values, sent: { submission } }: FilledForm<EvidenceForm>, on: EvidenceAct): Promise<{ readonly done: Outcome<unknown>; readonly says: string }> {
  const { database, actor, thing, thingId } = on;
  const { act, part, shows, evidence, reason } = values;
  if (act === 'add') {
    const file = uploadedFile(on.uploads);
    return { done: await addEvidence(database, on.places, actor, { thing, thingId, part, shows, file, submission }), says: `${file.name} is added.` };
  }
  if (act === 'withdraw') {
    if (!isId<EvidenceId>(evidence)) throw new NotFoundException();
    return { done: await withdrawEvidence(database, actor, { evidenceId: evidence, reason, submission }), says: 'The file is withdrawn. The record keeps that it was there.' };
  }
  const audited = act === 'audited';
  const says = audited ? 'Its year-end figure is audited: it is verified only with a working paper.' : 'Its year-end figure is no longer audited.';
  return { done: await setAudited(database, actor, { measureId: thingId as MeasureId, audited, submission }), says };
}

/** The one file of the form, under the name it has without the folders of the person's machine; it stays where it was put until the request is answered. */
function uploadedFile(uploads: readonly UploadedFile[]): { readonly name: string; readonly stored: { readonly path: string; readonly bytes: number } | null } {
  const chosen = uploads.find(({ originalname, size }) => originalname !== '' && size > 0);
  return chosen === undefined ? { name: '', stored: null } : { name: chosen.originalname.split(/[\\/]/).at(-1)!, stored: { path: chosen.path, bytes: chosen.size } };
}

export const evidencePagesOfThings = (Object.keys(evidencedThings) as EvidencedThing[]).map(evidencePage);
