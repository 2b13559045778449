import { type Phase, phases, type Track, tracks } from '@golden-thread/domain/timetable';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ChangeRuleForm } from './change-rule.form';

/** A stage of the council's own: what, in which phase and track, and the rule that dates it. */
export class AddStageForm extends ChangeRuleForm {
  @IsNotEmpty({ message: 'Say what happens.' })
  @IsString()
  @MaxLength(120, { message: 'What happens is longer than 120 characters. Shorten it.' })
  title = '';

  @IsIn(phases, { message: 'Choose the phase of the cycle: every stage has one.' })
  phase!: Phase;

  @IsIn(tracks, { message: 'Choose the track.' })
  track!: Track;
}
