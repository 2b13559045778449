import { evidenceLimits } from '@golden-thread/domain/evidence/evidence';
import { IsIn, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';

/** A file added, one withdrawn, or a measure's audit said: one form a button. */
export class EvidenceForm {
  @IsIn(['add', 'withdraw', 'audited', 'not-audited'], { message: 'Choose what to do.' })
  act: 'add' | 'withdraw' | 'audited' | 'not-audited' = 'add';

  @IsString()
  @UpTo(evidenceLimits.name, 'What it is about')
  part = '';

  @IsString()
  @UpTo(evidenceLimits.shows, 'What the file shows')
  shows = '';

  @IsString()
  evidence = '';

  @IsString()
  @UpTo(evidenceLimits.reason, 'The reason')
  reason = '';
}
