import { type ChallengeBody, challengeBodyKeys } from '@golden-thread/domain/report';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';

/** A challenge, or what a body says when it has finished. */
export class ReportChallengeDto {
  @ApiProperty({ enum: challengeBodyKeys })
  @IsIn([...challengeBodyKeys], { message: 'body is scrutiny or cabinet.' })
  body!: ChallengeBody;

  @ApiProperty({ maxLength: 4000, example: 'Do the repairs figures count visits or finished works?' })
  @IsString({ message: 'text is text of at most 4000 characters.' })
  @MaxLength(4000, { message: 'text is text of at most 4000 characters.' })
  text!: string;
}
