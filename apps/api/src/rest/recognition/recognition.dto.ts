import type { RecognitionSummary } from '@golden-thread/application/recognition/record-recognition';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { type RecognisedResult, recognisedResults, type RecognitionForm, recognitionFormKeys, type RecognitionKind, recognitionKindKeys, recognitionLimits } from '@golden-thread/domain/recognition/recognition';
import { type Publicity, publicityTransitions } from '@golden-thread/domain/recognition/transitions';
import type { Id } from '@golden-thread/domain/shared/id';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IsId } from '../../http/id-field';
import { SaidField, TextField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const results = Object.keys(recognisedResults) as RecognisedResult[];
const publicities = Object.keys(publicityTransitions.moves) as Publicity[];

/** What followed for somebody from a result. */
export class RecognitionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: [...recognitionKindKeys] })
  kind!: RecognitionKind;

  @ApiProperty({ enum: [...recognitionFormKeys] })
  form!: RecognitionForm;

  @ApiProperty({ enum: results })
  resultKind!: RecognisedResult;

  @ApiProperty({ format: 'uuid' })
  resultId!: string;

  @ApiProperty({ type: String, nullable: true })
  person!: string | null;

  @ApiProperty({ type: String, nullable: true })
  service!: string | null;

  @ApiProperty()
  text!: string;

  @ApiProperty({ enum: publicities, description: 'Of a recognition: who sees it.' })
  publicity!: Publicity;

  @ApiProperty()
  by!: string;

  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Give it back as If-Match.' })
  version!: number;

  static of({ id, kind, form, result, person, service, text, publicity, by, on, version }: RecognitionSummary): RecognitionDto {
    return { id, kind, form, resultKind: result.kind, resultId: result.id, person, service, text, publicity, by, on, version };
  }
}

/** A page of what the token's person may know of. */
export class RecognitionPageDto extends pageOf(RecognitionDto) {}

/** What is recorded about a result. */
export class NewRecognitionDto {
  @ApiProperty({ enum: [...recognitionKindKeys] })
  @IsIn(recognitionKindKeys, { message: `kind is one of ${recognitionKindKeys.join(', ')}.` })
  kind!: RecognitionKind;

  @ApiProperty({ enum: [...recognitionFormKeys] })
  @IsIn(recognitionFormKeys, { message: `form is one of ${recognitionFormKeys.join(', ')}.` })
  form!: RecognitionForm;

  @ApiProperty({ enum: results })
  @IsIn(results, { message: `resultKind is one of ${results.join(', ')}.` })
  resultKind!: RecognisedResult;

  @ApiProperty({ format: 'uuid' })
  @IsId({ message: 'resultId is the id of the result.' })
  resultId!: Id;

  @TextField(longestName, { description: 'A person by name or e-mail; empty where a service is recognised.' })
  person!: string;

  @TextField(longestName, { description: 'A service by name or code; empty where a person is meant.' })
  service!: string;

  @SaidField(recognitionLimits.text)
  text!: string;

  @ApiProperty({ description: 'Whether the public is to see it too, once whoever it is about agrees.' })
  @IsBoolean({ message: 'toPublic is true or false.' })
  toPublic!: boolean;
}

const moves = ['agree', 'decline', 'withdraw'] as const;

/** Who is to see it from now on. */
export class RecognitionAnswerDto {
  @ApiProperty({ enum: moves })
  @IsIn(moves, { message: `move is one of ${moves.join(', ')}.` })
  move!: (typeof moves)[number];
}
