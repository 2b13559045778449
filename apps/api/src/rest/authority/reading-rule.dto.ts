import type { ReadingRuleView } from '@golden-thread/application/authority/reading-rules';
import { type Audience, audiences, longestReadingReason, type ReadingMatter, readingMatters } from '@golden-thread/domain/authority/reading-rights';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { SaidField } from '../shared/dto-fields';
import { pageOf } from '../shared/paging';

const audience = { enum: audiences, description: 'asked: whoever is asked for it; circle: also line, committee, scrutiny, management and policy team, audit; everyone: all employees and members.' };

/** How far one matter is read in the council. */
export class ReadingRuleDto {
  @ApiProperty({ enum: Object.keys(readingMatters) })
  matter!: ReadingMatter;

  @ApiProperty(audience)
  audience!: Audience;

  @ApiProperty({ enum: audiences, isArray: true, description: 'What the council can choose; one alone is no choice.' })
  choices!: Audience[];

  @ApiProperty({ type: 'integer', minimum: 0, description: '0 while the council has chosen nothing.' })
  version!: number;

  static of({ matter, audience: chosen, choices, version }: ReadingRuleView): ReadingRuleDto {
    return { matter, audience: chosen, choices: [...choices], version };
  }
}

/** A page of reading rules. */
export class ReadingRulePageDto extends pageOf(ReadingRuleDto) {}

/** How far a matter is read from now on, and why. */
export class NewAudienceDto {
  @ApiProperty(audience)
  @IsIn(audiences, { message: `audience is one of ${audiences.join(', ')}.` })
  audience!: Audience;

  @SaidField(longestReadingReason, { description: 'Kept in the history of the council.' })
  reason!: string;
}
