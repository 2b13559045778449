/** Key plans, as the REST interface gives them out. */

import type { KeyPlanSummary, KeyPlanView } from '@golden-thread/application/key-plan/get-key-plans';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type KeyPlanState, keyPlanTransitions } from '@golden-thread/domain/key-plan/transitions';
import { type ApproverKind, approverKinds } from '@golden-thread/domain/plan-type/plan-type';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared/paging';

const states = Object.keys(keyPlanTransitions.moves) as KeyPlanState[];

/** A key plan in a list. */
export class KeyPlanLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'KP-2' })
  reference!: string;

  @ApiProperty({ example: 'Larkmere 2036' })
  title!: string;

  @ApiProperty({ example: 'Community strategy' })
  type!: string;

  @ApiProperty()
  statutory!: boolean;

  @ApiProperty({ example: '2027/28' })
  beginsIn!: string;

  @ApiProperty({ example: '2036/37' })
  endsIn!: string;

  @ApiProperty({ description: 'The title of the post that owns it.' })
  owner!: string;

  @ApiProperty({ enum: states })
  state!: KeyPlanState;

  @ApiProperty({ format: 'date' })
  reviewOn!: CalendarDate;

  @ApiProperty({ format: 'date', type: String, nullable: true })
  publishedOn!: CalendarDate | null;

  @ApiProperty({ type: 'integer', description: 'How many service plans of this year refer to it, or it refers to.' })
  feeds!: number;

  static of({ publication: _, ...plan }: KeyPlanSummary): KeyPlanLineDto {
    return Object.assign(new KeyPlanLineDto(), plan);
  }
}

/** A page of key plans. */
export class KeyPlanPageDto extends pageOf(KeyPlanLineDto) {}

/** What a key plan says under one heading of its type. */
class KeyPlanSectionDto {
  @ApiProperty({ example: 'vision' })
  key!: string;

  @ApiProperty({ example: 'Long-term vision' })
  title!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'Its writer says that there is nothing.' })
  none!: boolean;
}

/** A day on which the team worked on a key plan. */
class KeyPlanTeamDayDto {
  @ApiProperty({ format: 'date' })
  heldOn!: CalendarDate;

  @ApiProperty()
  attendees!: string;

  @ApiProperty()
  outputs!: string;
}

/** A plan that a key plan rests on, or leads to. */
class KeyPlanReferenceDto {
  @ApiProperty({ example: 'council-plan' })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;
}

/** An approval that a key plan was given, with its minute. */
class KeyPlanApprovalDto {
  @ApiProperty({ enum: Object.keys(approverKinds) })
  kind!: ApproverKind;

  @ApiProperty({ example: 'Partnership board' })
  named!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: CalendarDate;

  @ApiProperty({ example: 'Minute 12' })
  minute!: string;
}

/** Who approves a key plan by its type, in their order. */
class KeyPlanApproverDto {
  @ApiProperty({ enum: Object.keys(approverKinds) })
  kind!: ApproverKind;

  @ApiProperty({ example: 'Full Council' })
  named!: string;
}

/** A look at whether a key plan still holds. */
class KeyPlanReviewDto {
  @ApiProperty({ format: 'date' })
  on!: CalendarDate;

  @ApiProperty({ enum: ['stands', 'revise'] })
  outcome!: 'stands' | 'revise';

  @ApiProperty()
  note!: string;
}

/** A key plan. */
export class KeyPlanDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'KP-2' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ example: 'community-strategy' })
  typeKey!: string;

  @ApiProperty()
  statutory!: boolean;

  @ApiProperty({ example: '2027/28' })
  beginsIn!: string;

  @ApiProperty({ example: '2036/37' })
  endsIn!: string;

  @ApiProperty()
  owner!: string;

  @ApiProperty({ enum: states })
  state!: KeyPlanState;

  @ApiProperty({ enum: ['whole', 'heading'], description: 'heading: it is being written, and its text is left out.' })
  access!: 'whole' | 'heading';

  @ApiProperty({ type: [KeyPlanSectionDto] })
  sections!: readonly KeyPlanSectionDto[];

  @ApiProperty({ type: KeyPlanTeamDayDto, nullable: true })
  teamDay!: KeyPlanTeamDayDto | null;

  @ApiProperty({ type: [KeyPlanReferenceDto] })
  references!: readonly KeyPlanReferenceDto[];

  @ApiProperty({ type: [String], description: 'What is missing before it can be submitted; for whoever writes it.' })
  missing!: readonly string[];

  @ApiProperty({ type: [KeyPlanApprovalDto] })
  approvals!: readonly KeyPlanApprovalDto[];

  @ApiProperty({ type: [KeyPlanApproverDto], description: 'Who has yet to approve it.' })
  stillToApprove!: readonly KeyPlanApproverDto[];

  @ApiProperty({ format: 'date' })
  reviewOn!: CalendarDate;

  @ApiProperty({ format: 'date', type: String, nullable: true })
  inForceOn!: CalendarDate | null;

  @ApiProperty({ format: 'date', type: String, nullable: true })
  publishedOn!: CalendarDate | null;

  @ApiProperty()
  publishedAt!: string;

  @ApiProperty({ type: [KeyPlanReviewDto] })
  reviews!: readonly KeyPlanReviewDto[];

  @ApiProperty({ type: 'integer' })
  version!: number;

  static of(plan: KeyPlanView): KeyPlanDto {
    const { id, reference, title, type, beginsIn, endsIn, owner, state, access, text, refersTo, missing, left, reviewOn, inForceOn, publishedOn, publishedAt, reviews, version } = plan;
    return Object.assign(new KeyPlanDto(), {
      id, reference, title, typeKey: type.key, statutory: type.statutory, beginsIn, endsIn, owner, state, access,
      sections: access === 'heading' ? [] : type.sections.map((section) => ({ key: section.key, title: section.title, text: text.sections[section.key] ?? '', none: text.none.includes(section.key) })),
      teamDay: text.teamDay, references: refersTo, missing,
      approvals: plan.approvals.map(({ kind, named, decidedOn, minute }) => ({ kind, named, decidedOn, minute })), stillToApprove: left,
      reviewOn, inForceOn, publishedOn, publishedAt, reviews, version,
    });
  }
}
