import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One field's fault. */
export class FieldFaultDto {
  @ApiProperty({ description: 'The field, with dots for nesting.' })
  field!: string;

  @ApiProperty({ description: 'The rule and the way out.' })
  message!: string;
}

/** RFC 9457. */
export class ProblemDto {
  @ApiProperty({ description: 'A relative address that names the kind of problem.' })
  type!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'integer' })
  status!: number;

  @ApiProperty({ description: 'What, why and the way out, in words for people.' })
  detail!: string;

  @ApiProperty({ description: 'Stable: the name of the refusal.' })
  code!: string;

  @ApiPropertyOptional({ type: [FieldFaultDto], description: 'Every field that does not hold.' })
  errors?: FieldFaultDto[];
}
