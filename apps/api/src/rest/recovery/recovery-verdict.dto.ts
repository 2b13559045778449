import { recoveryLimits as limits, recoveryVerdicts, type RecoveryVerdict } from '@golden-thread/domain/recovery';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../../http/is-id';

const words = { message: `reason is text of 1 to ${limits.text} characters.` };
const present = { message: `presentIds is a list of 1 to ${limits.present} ids of people, the chair among them.` };

/** The panel's verdict, recorded by its chair. */
export class RecoveryVerdictDto {
  @ApiProperty({ enum: recoveryVerdicts })
  @IsIn(recoveryVerdicts, { message: `verdict is one of ${recoveryVerdicts.join(', ')}.` })
  verdict!: RecoveryVerdict;

  @ApiProperty({ minLength: 1, maxLength: limits.text, example: 'Three months on the way that was expected.' })
  @IsString(words)
  @MinLength(1, words)
  @MaxLength(limits.text, words)
  reason!: string;

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: limits.present })
  @IsArray(present)
  @ArrayNotEmpty(present)
  @ArrayMaxSize(limits.present, present)
  @IsId({ ...present, each: true })
  presentIds!: string[];
}
