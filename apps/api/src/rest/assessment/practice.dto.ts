import type { PracticeLine, PracticeView } from '@golden-thread/application/assessment/get-practices';
import { practiceKindKeys, practiceLimits, practiceStates } from '@golden-thread/domain/assessment/practice';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { SaidField, TextField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

/** How a service level is met. */
export class ServiceLevelMetDto {
  @ApiProperty({ type: 'integer' })
  given!: number;

  @ApiProperty({ type: 'integer' })
  inTime!: number;

  @ApiProperty({ type: 'integer' })
  open!: number;

  @ApiProperty({ type: 'integer', description: 'Open, and past its day.' })
  late!: number;
}

/** One practice in a list. */
export class PracticeLineDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PR-4' })
  reference!: string;

  @ApiProperty({ enum: practiceKindKeys })
  kind!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: practiceStates })
  state!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a service level: in how many working days what is asked for is given.' })
  withinDays!: number | null;

  @ApiProperty({ format: 'date' })
  nextReviewOn!: string;

  @ApiProperty({ type: ServiceLevelMetDto, nullable: true })
  met!: ServiceLevelMetDto | null;

  static of({ id, reference, kind, title, state, withinDays, nextReviewOn, met }: Pick<PracticeLine, 'id' | 'reference' | 'kind' | 'title' | 'state' | 'withinDays' | 'nextReviewOn' | 'met'>): PracticeLineDto {
    return { id, reference, kind, title, state, withinDays, nextReviewOn, met };
  }
}

/** A page of practices. */
export class PracticePageDto extends pageOf(PracticeLineDto) {}

/** Something that was asked for under a service level. */
export class PracticeRequestDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  what!: string;

  @ApiProperty({ format: 'date' })
  askedOn!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  givenOn!: string | null;
}

/** One practice. */
export class PracticeDto extends PracticeLineDto {
  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ description: 'What is done from now on.' })
  text!: string;

  @ApiProperty({ format: 'uuid' })
  ownerPostId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Of a named role: the post that stands in.' })
  substitutePostId!: string | null;

  @ApiProperty({ format: 'uuid', description: 'The workshop in which the tip was taken up.' })
  workshopId!: string;

  @ApiProperty({ type: [PracticeRequestDto] })
  requests!: PracticeRequestDto[];

  static ofView(practice: PracticeView): PracticeDto {
    const { version, text, ownerPostId, substitutePostId, workshopId, requests } = practice;
    return { ...PracticeLineDto.of(practice), version, text, ownerPostId, substitutePostId, workshopId, requests: requests.map(({ id, what, askedOn, dueOn, givenOn }) => ({ id, what, askedOn, dueOn, givenOn })) };
  }
}

/** A practice looked at again. */
export class PracticeReviewDto {
  @ApiProperty({ enum: ['stands', 'ends'] })
  @IsIn(['stands', 'ends'], { message: 'decision is one of stands, ends.' })
  decision!: 'stands' | 'ends';

  @TextField(practiceLimits.text, { description: 'What is done from now on; of one that ends it is not looked at.' })
  text!: string;

  @TextField(practiceLimits.note, { description: 'Why it ends; optional where it stands.' })
  note!: string;
}

/** Something that is asked for. */
export class NewPracticeRequestDto {
  @SaidField(practiceLimits.request, { example: 'A new field for extensions of time' })
  what!: string;
}
