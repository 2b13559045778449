import { IsOptional, IsString } from 'class-validator';

/** Looking again keeps the edit; a reason already typed is not lost by it. */
export class LookAgainForm {
  @IsOptional()
  @IsString()
  reason?: string;
}
