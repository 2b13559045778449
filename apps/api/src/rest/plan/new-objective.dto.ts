import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { dayPattern } from '../shared/day-pattern';

/** What an objective says. */
export class NewObjectiveDto {
  @ApiProperty({ minLength: 1, maxLength: 300, pattern: '\\S', example: 'Repairs finished at the first visit' })
  @IsString({ message: 'title is text of 1 to 300 characters.' })
  @IsNotEmpty({ message: 'title is text of 1 to 300 characters.' })
  @Matches(/\S/, { message: 'title is text of 1 to 300 characters.' })
  @MaxLength(300, { message: 'title is text of 1 to 300 characters.' })
  title!: string;

  @ApiProperty({ type: String, nullable: true, maxLength: 500 })
  @ValidateIf((objective: NewObjectiveDto) => objective.target !== null)
  @IsString({ message: 'target is text of at most 500 characters, or null.' })
  @MaxLength(500, { message: 'target is text of at most 500 characters, or null.' })
  target!: string | null;

  @ApiProperty({ type: String, nullable: true, pattern: dayPattern.source, example: '2027-03-31' })
  @ValidateIf((objective: NewObjectiveDto) => objective.dueOn !== null)
  @Matches(dayPattern, { message: 'dueOn is a date such as "2027-03-31", or null.' })
  dueOn!: string | null;
}
