import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What an objective of the council plan says. */
export class ChangeCouncilObjectiveForm {
  @IsNotEmpty({ message: 'Say what the objective is.' })
  @IsString()
  @MaxLength(300, { message: 'The objective is longer than 300 characters. Shorten it.' })
  title!: string;

  @IsNotEmpty({ message: 'Say what is delivered this year.' })
  @IsString()
  @MaxLength(500, { message: 'The deliverable is longer than 500 characters. Shorten it.' })
  deliverable!: string;

  @IsNotEmpty({ message: 'Say what is true when the plan ends.' })
  @IsString()
  @MaxLength(500, { message: 'The result is longer than 500 characters. Shorten it.' })
  endOfPlanResult!: string;

  @IsString()
  priorityId = '';
}
