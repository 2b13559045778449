import { changeFrameworkDraft, type FrameworkDraftView, getFrameworkDraft } from '@golden-thread/application/assessment/framework-drafts';
import type { Database } from '@golden-thread/application/shared/command';
import type { FrameworkEdit } from '@golden-thread/domain/assessment/edit-framework';
import { scales } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FrameworkId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { FrameworkAboutForm, FrameworkSectionForm, FrameworkStatementForm } from './framework-draft.form';
import { assessmentPaths } from './paths';

const navigation = { section: 'assessments', trail: 'back' } as const;
const policy = (audit: string) => ({ permission: 'assessments.run', audit, navigation }) as const;

const lines = (typed: string): readonly string[] => typed.split(/\r?\n/);

/** Which part of a draft a page is about. */
interface Part {
  readonly draftId: FrameworkId;
  readonly section?: string;
  readonly statement?: string;
}

/** How one kind of part is edited: what its form knows beforehand, and the edit that it makes. */
interface EditedPart {
  readonly view: string;
  readonly heading: string;
  readonly known: Readonly<Record<string, unknown>>;
  /** Whether it is there already, and can be taken out. */
  readonly isThere: boolean;
}

function aboutPart({ content: { title, scale, source } }: FrameworkDraftView): EditedPart {
  const { publisher, address, licence } = source;
  return { view: 'assessment/edit-framework-about', heading: 'What the framework is', known: { title, scale, source: source.title, publisher, address: address ?? '', licence }, isThere: true };
}

function sectionPart({ content }: FrameworkDraftView, { section: key }: Part): EditedPart {
  const view = 'assessment/edit-framework-section';
  if (key === undefined) return { view, heading: 'Add a section', known: {}, isThere: false };
  const section = content.sections.find((one) => one.key === key);
  if (!section) throw new NotFoundException();
  const { title, introduction, minutes, questions } = section;
  return { view, heading: title, known: { title, introduction, shortest: String(minutes?.[0] ?? ''), longest: String(minutes?.[1] ?? ''), questions: questions.join('\n') }, isThere: true };
}

function statementPart({ content }: FrameworkDraftView, { statement: key }: Part): EditedPart {
  const view = 'assessment/edit-framework-statement';
  if (key === undefined) return { view, heading: 'Add a statement', known: {}, isThere: false };
  const statement = content.sections.flatMap(({ statements }) => statements).find((one) => one.key === key);
  if (!statement) throw new NotFoundException();
  const { title, text, poor, excellent, tips } = statement;
  return { view, heading: title, known: { title, text: text ?? '', poor: poor ?? '', excellent: excellent ?? '', tips: tips.map((tip) => tip.text).join('\n') }, isThere: true };
}

const partView = (draft: FrameworkDraftView, { view, heading, isThere }: EditedPart, form: FilledForm<object>): Page =>
  new Page(view, {
    heading,
    caption: `Draft: ${draft.content.title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.draftOf(draft.id), text: 'Back to the draft' },
    form,
    isThere,
    scales: Object.entries(scales).map(([value, { names }]) => ({ value, text: names.join(', '), checked: form.typed('scale') === value })),
  });

/** What the pages of a draft's parts do alike. */
abstract class EditFrameworkPage {
  constructor(@Inject(DATABASE) protected readonly database: Database) {}

  protected async open(actor: Actor, part: Part, of: (draft: FrameworkDraftView, part: Part) => EditedPart): Promise<Page> {
    const draft = accepted(await getFrameworkDraft(this.database, actor, part.draftId));
    const edited = of(draft, part);
    return partView(draft, edited, blankForm(edited.known, draft.version));
  }

  protected async save<Form extends object>(actor: Actor, part: Part, { form, edit, of }: { readonly form: FilledForm<Form>; readonly edit: (values: Form) => FrameworkEdit; readonly of: (draft: FrameworkDraftView, part: Part) => EditedPart }): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const draft = accepted(await getFrameworkDraft(this.database, actor, part.draftId));
      const edited = of(draft, part);
      return redisplay((as) => partView(draft, edited, as), shown, blankForm(edited.known));
    };
    if (!form.ok) return again(form);
    const changed = await changeFrameworkDraft(this.database, actor, { draftId: part.draftId, edit: edit(form.values), ...form.sent });
    return changed.ok ? new SeeOther(assessmentPaths.draftOf(part.draftId), 'The draft is changed.') : again(form.refused(showRefusal(changed.refusal)));
  }
}

@Controller(assessmentPaths.draftAbout)
export class EditFrameworkAboutPage extends EditFrameworkPage {
  @Get()
  @RoutePolicy(policy('framework.open-about'))
  show(@CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId): Promise<Page> {
    return this.open(actor, { draftId }, aboutPart);
  }

  @Post()
  @RoutePolicy(policy('framework.change-about'))
  change(@CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId, @FormBody(FrameworkAboutForm) form: FilledForm<FrameworkAboutForm>): Promise<Page | SeeOther> {
    const edit = ({ title, scale, source, publisher, address, licence }: FrameworkAboutForm): FrameworkEdit => ({ kind: 'about', about: { title, scale, source: { title: source, publisher, address, licence } } });
    return this.save(actor, { draftId }, { form, edit, of: aboutPart });
  }
}

const sectionEdit = (section: string | null) => ({ title, introduction, shortest, longest, questions, remove }: FrameworkSectionForm): FrameworkEdit =>
  remove === 'remove' && section !== null
    ? { kind: 'remove-section', section }
    : { kind: 'section', section, says: { title, introduction, minutes: shortest === '' && longest === '' ? null : [Number(shortest), Number(longest)], questions: lines(questions) } };

@Controller(assessmentPaths.draftNewSection)
export class AddFrameworkSectionPage extends EditFrameworkPage {
  @Get()
  @RoutePolicy(policy('framework.open-new-section'))
  show(@CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId): Promise<Page> {
    return this.open(actor, { draftId }, sectionPart);
  }

  @Post()
  @RoutePolicy(policy('framework.add-section'))
  add(@CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId, @FormBody(FrameworkSectionForm) form: FilledForm<FrameworkSectionForm>): Promise<Page | SeeOther> {
    return this.save(actor, { draftId }, { form, edit: sectionEdit(null), of: sectionPart });
  }
}

@Controller(assessmentPaths.draftSection)
export class EditFrameworkSectionPage extends EditFrameworkPage {
  @Get()
  @RoutePolicy(policy('framework.open-section'))
  show(@CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId, @Param('section') section: string): Promise<Page> {
    return this.open(actor, { draftId, section }, sectionPart);
  }

  @Post()
  @RoutePolicy(policy('framework.change-section'))
  change(
    @CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId, @Param('section') section: string, @FormBody(FrameworkSectionForm) form: FilledForm<FrameworkSectionForm>,
  ): Promise<Page | SeeOther> {
    return this.save(actor, { draftId, section }, { form, edit: sectionEdit(section), of: sectionPart });
  }
}

const saysOf = ({ title, text, poor, excellent, tips }: FrameworkStatementForm) => ({ title, text, poor, excellent, tips: lines(tips) });

@Controller(assessmentPaths.draftNewStatement)
export class AddFrameworkStatementPage extends EditFrameworkPage {
  @Get()
  @RoutePolicy(policy('framework.open-new-statement'))
  show(@CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId, @Param('section') section: string): Promise<Page> {
    return this.open(actor, { draftId, section }, statementPart);
  }

  @Post()
  @RoutePolicy(policy('framework.add-statement'))
  add(
    @CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId, @Param('section') section: string, @FormBody(FrameworkStatementForm) form: FilledForm<FrameworkStatementForm>,
  ): Promise<Page | SeeOther> {
    return this.save(actor, { draftId, section }, { form, edit: (values) => ({ kind: 'statement', section, statement: null, says: saysOf(values) }), of: statementPart });
  }
}

@Controller(assessmentPaths.draftStatement)
export class EditFrameworkStatementPage extends EditFrameworkPage {
  @Get()
  @RoutePolicy(policy('framework.open-statement'))
  show(@CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId, @Param('statement') statement: string): Promise<Page> {
    return this.open(actor, { draftId, statement }, statementPart);
  }

  @Post()
  @RoutePolicy(policy('framework.change-statement'))
  change(
    @CurrentActor() actor: Actor, @Param('draft', ParseId) draftId: FrameworkId, @Param('statement') statement: string, @FormBody(FrameworkStatementForm) form: FilledForm<FrameworkStatementForm>,
  ): Promise<Page | SeeOther> {
    const edit = (values: FrameworkStatementForm): FrameworkEdit => (values.remove === 'remove' ? { kind: 'remove-statement', statement } : { kind: 'statement', section: null, statement, says: saysOf(values) });
    return this.save(actor, { draftId, statement }, { form, edit, of: statementPart });
  }
}
