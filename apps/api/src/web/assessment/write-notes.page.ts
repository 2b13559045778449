import { getWorkshop, type WorkshopView } from '@golden-thread/application/assessment/get-workshop';
import { confirmStatement, writeStatementNotes } from '@golden-thread/application/assessment/write-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import type { WrittenNotes } from '@golden-thread/domain/assessment/decide-notes';
import { frameworkLimits, scales, scoreName, statementsOf } from '@golden-thread/domain/assessment/framework';
import { currentStatement, type StatementRecord, type TipDecision, tipDecisions, workshopLimits } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import { BadRequestException, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, ValidateNested } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';
import { statementView } from './statement.view';

/** What becomes of one tip. */
export class TipForm {
  @Type(() => Number)
  @IsInt()
  @Max(frameworkLimits.tips)
  number!: number;

  @IsOptional()
  @IsIn(Object.keys(tipDecisions), { message: 'Choose what becomes of the tip.' })
  decision?: TipDecision;

  @IsString()
  @UpTo(workshopLimits.reason, 'The reason')
  reason = '';
}

const numberOrNull = ({ value }: { value: unknown }): unknown => (value === '' || value === 'none' || value === undefined ? null : Number(value));

/** What was said of a statement. */
export class WriteNotesForm {
  @IsString()
  @UpTo(frameworkLimits.key, 'The statement')
  statement = '';

  @Transform(numberOrNull)
  @IsOptional()
  @IsInt({ message: 'Choose the agreed score, or that you cannot decide.' })
  score: number | null = null;

  @IsString()
  @UpTo(workshopLimits.text, 'Why you cannot decide')
  undecided = '';

  @IsString()
  @UpTo(workshopLimits.text, 'Why this score')
  why = '';

  @Transform(numberOrNull)
  @IsOptional()
  @IsInt({ message: 'Choose the score you would like to get to.' })
  wanted: number | null = null;

  @IsString()
  @UpTo(workshopLimits.text, 'Why not the best')
  whyLower = '';

  @IsString()
  @UpTo(workshopLimits.text, 'What goes well')
  strengths = '';

  @IsArray()
  @ArrayMaxSize(frameworkLimits.tips)
  @ValidateNested({ each: true })
  @Type(() => TipForm)
  tips: TipForm[] = [];
}

const notesOf = ({ statement: _, tips, ...notes }: WriteNotesForm): WrittenNotes => ({
  ...notes, tips: tips.map(({ number, decision, reason }) => ({ number, decision: decision ?? null, reason })),
});

/** What the form begins with: what was written already, or every tip undecided. */
function notesBegun({ framework }: WorkshopView, record: StatementRecord): Readonly<Record<string, unknown>> {
  const about = statementsOf(framework).find(({ key }) => key === record.key)!;
  const { notes } = record;
  const known = notes && Object.fromEntries(Object.entries(notes).map(([field, value]) => [field, value === null ? '' : typeof value === 'number' ? String(value) : value]));
  return { ...known, ...(notes?.score === null && { score: 'none' }), statement: record.key, tips: about.tips.map(({ number }) => ({ number, ...(notes?.tips.find((tip) => tip.number === number) ?? {}) })) };
}

function writeNotesView(actor: Actor, workshop: WorkshopView, form: FilledForm<object>): Page {
  const { reference, title, me, framework } = workshop;
  const current = currentStatement(workshop);
  const { least, most, names } = scales[framework.scale];
  const choices = (field: 'score' | 'wanted'): readonly object[] => names.map((text, at) => ({ value: String(least + at), text, checked: String(form.typed(field)) === String(least + at) }));
  const writes = me?.role === 'note-taker' || me?.role === 'facilitator';
  return new Page('assessment/notes', {
    heading: `Notes of ${reference}: ${title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.of(reference, 'room'), text: 'Back to the room' },
    form,
    current: current ? { ...statementView(workshop, current), key: current.key, record: current.state } : null,
    writes: writes && (current?.state === 'discussing' || current?.state === 'written'),
    confirms: me !== null && current?.state === 'written' && !isSelfApproval(actor, current.writers),
    confirmation: assessmentPaths.of(reference, 'confirmation'),
    scores: choices('score'),
    wanted: choices('wanted'),
    best: scoreName(framework.scale, most),
    tips: (current ? statementsOf(framework).find(({ key }) => key === current.key)!.tips : []).map((tip, at) => ({
      ...tip, at, dismissed: tipDecisions.dismissed,
      decisions: (['taken-up', 'later'] as const).map((value) => ({ value, text: tipDecisions[value], checked: form.typed(`tips.${at}.decision`) === value })),
    })),
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** The note-taker writes what was said of the statement; somebody else confirms it. */
@Controller(assessmentPaths.notes)
export class WriteNotesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.open-notes', navigation })
  async show(@CurrentActor() actor: Actor, @Param('workshop') named: string): Promise<Page> {
    const workshop = accepted(await getWorkshop(this.database, actor, named));
    return writeNotesView(actor, workshop, this.opened(workshop));
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.write', navigation })
  async write(@CurrentActor() actor: Actor, @Param('workshop') named: string, @FormBody(WriteNotesForm) form: FilledForm<WriteNotesForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => {
      const workshop = accepted(await getWorkshop(this.database, actor, named));
      return redisplay((as) => writeNotesView(actor, workshop, as), filled, this.opened(workshop));
    };
    if (!form.ok) return again(form);
    const written = await writeStatementNotes(this.database, actor, { workshopId: named, statement: form.values.statement, notes: notesOf(form.values), ...form.sent });
    if (!written.ok) return again(form.refused(showRefusal(written.refusal)));
    return new SeeOther(assessmentPaths.of(written.value.reference, 'notes'), 'The notes are written. Read them out; somebody else confirms them.');
  }

  private opened(workshop: WorkshopView): FilledForm<object> {
    const current = currentStatement(workshop);
    return blankForm(current ? notesBegun(workshop, current) : {}, workshop.version);
  }
}

/** Which statement's notes are confirmed. */
export class ConfirmNotesForm {
  @IsString()
  @UpTo(frameworkLimits.key, 'The statement')
  statement = '';
}

/** Somebody who takes part confirms what was written. */
@Controller(assessmentPaths.confirmation)
export class ConfirmNotesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'workshop.confirm', navigation: 'machine' })
  async confirm(@CurrentActor() actor: Actor, @Param('workshop') named: string, @FormBody(ConfirmNotesForm) form: FilledForm<ConfirmNotesForm>): Promise<SeeOther> {
    if (!form.ok) throw new BadRequestException('The form does not say which statement is confirmed. Open the page again.');
    const { reference } = accepted(await confirmStatement(this.database, actor, { workshopId: named, statement: form.values.statement, submission: form.submission }));
    return new SeeOther(assessmentPaths.of(reference, 'room'), 'The notes are confirmed.');
  }
}
