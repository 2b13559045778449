import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** The year and title of a council plan to be drafted. */
export class DraftCouncilPlanForm {
  @Matches(/^20\d\d\/\d\d$/, { message: 'Write the year as 2027/28.' })
  year!: string;

  @IsNotEmpty({ message: 'Give the plan a title.' })
  @IsString()
  @MaxLength(200, { message: 'The title is longer than 200 characters. Shorten it.' })
  title!: string;

  /** 'yes' where the draft begins with the objectives of the year before. */
  @IsIn(['yes', 'no'], { message: 'Say how the draft begins.' })
  carryOver!: 'yes' | 'no';
}
