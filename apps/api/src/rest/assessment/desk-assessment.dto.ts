import type { CharacteristicView, DeskSummary, DeskView, LinkedNow } from '@golden-thread/application/assessment/get-desk-assessment';
import { characteristicTitle } from '@golden-thread/domain/assessment/decide-characteristic';
import { auditDecisions, characteristicStates, deskStates, statutoryOfficers } from '@golden-thread/domain/assessment/desk-assessment';
import { scales } from '@golden-thread/domain/assessment/framework';
import { auditHeadings, headingOfRecord, linkedKinds } from '@golden-thread/domain/assessment/linked-record';
import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../shared/paging';

/** One desk assessment in a list. */
export class DeskAssessmentLineDto {
  @ApiProperty({ example: 'DA-1' })
  reference!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: deskStates })
  state!: string;

  @ApiProperty({ format: 'date', description: 'When it is before the audit committee.' })
  auditCommitteeOn!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the whole council.' })
  serviceName!: string | null;

  @ApiProperty({ type: 'integer' })
  characteristics!: number;

  @ApiProperty({ type: 'integer' })
  agreed!: number;

  @ApiProperty({ type: 'integer', description: 'Scores whose evidence no longer holds.' })
  stale!: number;

  static of({ reference, title, state, deadlines, serviceName, characteristics, agreed, stale }: DeskSummary): DeskAssessmentLineDto {
    return { reference, title, state, auditCommitteeOn: deadlines['audit-committee'], serviceName, characteristics, agreed, stale };
  }
}

/** A page of desk assessments. */
export class DeskAssessmentPageDto extends pageOf(DeskAssessmentLineDto) {}

/** A record on which a score rests. */
export class LinkedRecordDto {
  @ApiProperty({ enum: Object.keys(linkedKinds) })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: Object.keys(auditHeadings), description: 'The heading of an audit that it answers.' })
  heading!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null: it is not the reader’s to read.' })
  label!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  linkedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'How it stood that day.' })
  stood!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it no longer holds; null where it does.' })
  broken!: string | null;

  static of({ kind, id, record, broken }: LinkedNow): LinkedRecordDto {
    return {
      kind, id, heading: headingOfRecord(record ?? { kind }), label: record?.then.label ?? null, linkedOn: record?.linkedOn ?? null,
      stood: record === null ? null : (record.then.figure ?? record.then.state), broken,
    };
  }
}

/** One characteristic: where it stands, and what its lead proposed. */
export class CharacteristicDto {
  @ApiProperty({ example: 'ci001' })
  key!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: characteristicStates })
  state!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  leadPostId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  reviewerPostId!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'On the framework’s scale.' })
  score!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  wanted!: number | null;

  @ApiProperty({ type: String, nullable: true })
  narrative!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What is done about the gap.' })
  improvement!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the score is stale; null where it is not.' })
  staleBecause!: string | null;

  @ApiProperty({ type: [LinkedRecordDto] })
  evidence!: LinkedRecordDto[];

  static of({ key, state, leadPostId, reviewerPostId, proposal, stale, links }: CharacteristicView, title: string): CharacteristicDto {
    return {
      key, title, state, leadPostId, reviewerPostId, score: proposal?.score ?? null, wanted: proposal?.wanted ?? null, narrative: proposal?.narrative ?? null,
      improvement: proposal?.improvement?.title ?? null, staleBecause: stale?.because ?? null,
      evidence: links.map((link) => LinkedRecordDto.of(link)),
    };
  }
}

/** One desk assessment. */
export class DeskAssessmentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'DA-1' })
  reference!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: deskStates })
  state!: string;

  @ApiProperty({ example: 'best-value-2024' })
  framework!: string;

  @ApiProperty({ enum: Object.keys(scales) })
  scale!: string;

  @ApiProperty({ enum: Object.keys(statutoryOfficers), isArray: true, description: 'The statutory officers who have agreed.' })
  agreedBy!: string[];

  @ApiProperty({ type: String, enum: Object.keys(auditDecisions), nullable: true })
  auditDecision!: string | null;

  @ApiProperty({ type: [CharacteristicDto] })
  characteristics!: CharacteristicDto[];

  static of(desk: DeskView): DeskAssessmentDto {
    const { id, reference, version, title, state, framework, agreedBy, audit, characteristics } = desk;
    return {
      id, reference, version, title, state, framework: framework.key, scale: framework.scale, agreedBy: [...agreedBy], auditDecision: audit?.decision ?? null,
      characteristics: characteristics.map((one) => CharacteristicDto.of(one, characteristicTitle(desk, one.key))),
    };
  }
}
