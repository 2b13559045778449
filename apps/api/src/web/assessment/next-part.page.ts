import { type DeskView, getDeskAssessment, listAuditCommittees } from '@golden-thread/application/assessment/get-desk-assessment';
import { compareScores, recordCommitteeDecision, recordManagementDecision } from '@golden-thread/application/assessment/take-assessment-on';
import type { Database } from '@golden-thread/application/shared/command';
import { officersToAgree } from '@golden-thread/domain/assessment/decide-statutory-officer';
import { type AuditDecision, auditDecisions, deskLimits, deskStateNames, type DeskState, statutoryOfficers } from '@golden-thread/domain/assessment/desk-assessment';
import { frameworkKeyPattern } from '@golden-thread/domain/assessment/framework';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type CommitteeId, isId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsString, Matches } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { scoreMapOf } from './score-map.view';
import { assessmentPaths } from './paths';

/** The parts of the work that whoever runs an assessment records. */
const parts = ['comparing', 'management-team', 'audit-committee'] as const satisfies readonly DeskState[];
type Part = (typeof parts)[number];

const isFor = (...asked: readonly Part[]) => ({ part }: NextPartForm): boolean => asked.includes(part);

/** What the comparison found, what the management team decided, or what the audit committee did: `part` says which. */
export class NextPartForm {
  @IsIn(parts, { message: 'Open the page again: the assessment has gone on.' })
  part!: Part;

  @MustSay('FindingsMissing', isFor('comparing'))
  @IsString()
  @UpTo(deskLimits.narrative, 'What it found')
  findings = '';

  @MustSay({ message: 'Write the minute of the decision.' }, isFor('management-team', 'audit-committee'))
  @IsString()
  @UpTo(deskLimits.narrative, 'The minute')
  minute = '';

  /** The characteristics that go back to their leads. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @Matches(frameworkKeyPattern, { each: true, message: 'Choose characteristics that are listed.' })
  back: string[] = [];

  @IsIn(['', ...Object.keys(auditDecisions)], { message: 'Choose what the committee decided.' })
  decision: AuditDecision | '' = '';

  @IsString()
  @UpTo(deskLimits.named, 'The committee')
  committee = '';

  @IsDay({ orEmpty: true, message: 'Give the day of the meeting as a real date.' })
  heldOn: CalendarDate | '' = '';

  @IsIn(['', 'yes', 'no'], { message: 'Choose who may read it.' })
  isPublic: '' | 'yes' | 'no' = '';
}

const isPart = (state: DeskState): state is Part => (parts as readonly DeskState[]).includes(state);
const titles: Readonly<Record<Part, string>> = { comparing: 'Compare the scores across leads', 'management-team': 'Record the management team’s decision', 'audit-committee': 'Record the audit committee’s decision' };

function nextPartView(desk: DeskView, committees: readonly { readonly id: CommitteeId; readonly name: string }[], form: FilledForm<object>): Page {
  const { reference, state, runs, characteristics } = desk;
  const ticked = [form.typed('back')].flat();
  return new Page('assessment/next-part', {
    heading: isPart(state) ? `${titles[state]}: ${reference}` : `${reference} waits for nobody who runs it`,
    caption: desk.title,
    area: 'Assessments',
    back: { href: assessmentPaths.deskOf(reference), text: `Back to ${reference}` },
    form,
    part: runs && isPart(state) ? state : null,
    stands: deskStateNames[state],
    scoreMap: scoreMapOf(desk),
    waitsFor: state === 'management-team' ? officersToAgree(desk).map((officer) => statutoryOfficers[officer]) : [],
    characteristics: characteristics.map(({ key, leadPostId, stale }) => ({
      value: key, text: key.toUpperCase(), checked: ticked.includes(key), hint: { text: `${desk.names.get(leadPostId ?? '') ?? 'A post'} leads${stale === null ? '' : `; stale: ${stale.because}`}` },
    })),
    decisions: Object.entries(auditDecisions).map(([value, text]) => ({ value, text, checked: form.typed('decision') === value })),
    committees: [{ value: '', text: 'Choose a committee' }, ...committees.map(({ id, name }) => ({ value: id, text: name }))],
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** Whoever runs the assessment records what came of its next part: the comparison, the management team, the audit committee. */
@Controller(assessmentPaths.deskNextPart)
export class NextPartPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.run', audit: 'desk-assessment.open-next-part', navigation })
  show(@CurrentActor() actor: Actor, @Param('assessment') named: string): Promise<Page> {
    return this.page(actor, named, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.run', audit: 'desk-assessment.take-on', navigation })
  async record(@CurrentActor() actor: Actor, @Param('assessment') named: string, @FormBody(NextPartForm) form: FilledForm<NextPartForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, named, form);
    if (form.values.part === 'audit-committee' && form.values.decision === '') return this.page(actor, named, form.withError('decision', 'Choose what the committee decided.'));
    const done = await this.carryOut(actor, named, form);
    if (!done.ok) return this.page(actor, named, form.refused(showRefusal(done.refusal)));
    return new SeeOther(assessmentPaths.deskOf(done.value.reference), `Recorded. The assessment is now: ${deskStateNames[done.value.state].toLowerCase()}.`);
  }

  private carryOut(actor: Actor, assessmentId: string, { values, submission }: FilledForm<NextPartForm>): Promise<Outcome<{ readonly reference: string; readonly state: DeskState }>> {
    const { part, findings, minute, back, decision, committee, heldOn, isPublic } = values;
    const command = { assessmentId, submission };
    switch (part) {
      case 'comparing':
        return compareScores(this.database, actor, { ...command, findings, back });
      case 'management-team':
        return recordManagementDecision(this.database, actor, { ...command, minute, back });
      case 'audit-committee':
        return recordCommitteeDecision(this.database, actor, {
          ...command, decision: decision || 'noted', minute, heldOn: heldOn || null, committeeId: isId<CommitteeId>(committee) ? committee : null, isPublic: isPublic === 'yes',
        });
    }
  }

  private async page(actor: Actor, named: string, form: FilledForm<object>): Promise<Page> {
    const desk = accepted(await getDeskAssessment(this.database, actor, named));
    return nextPartView(desk, accepted(await listAuditCommittees(this.database, actor)), form);
  }
}
