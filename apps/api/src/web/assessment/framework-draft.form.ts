import { frameworkLimits, type Scale, scales } from '@golden-thread/domain/assessment/framework';
import { IsIn, IsString, Matches } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';

const minutesPattern = /^\d{0,3}$/;

/** What a framework says about itself. */
export class FrameworkAboutForm {
  @MustSay('FrameworkUntitled')
  @IsString()
  @UpTo(frameworkLimits.title, 'The title')
  title = '';

  @IsIn(Object.keys(scales), { message: 'Choose on which scale statements are scored.' })
  scale!: Scale;

  @MustSay({ message: 'Say what it is made from; of your own, its title again.' })
  @IsString()
  @UpTo(frameworkLimits.title, 'The source')
  source = '';

  @MustSay({ message: 'Say who published the source; of your own, the council.' })
  @IsString()
  @UpTo(frameworkLimits.title, 'The publisher')
  publisher = '';

  @IsString()
  @UpTo(frameworkLimits.title, 'The address')
  address = '';

  @MustSay({ message: 'Say under which terms its words may be used.' })
  @IsString()
  @UpTo(frameworkLimits.title, 'The terms')
  licence = '';
}

/** A section. */
export class FrameworkSectionForm {
  @MustSay({ message: 'Give the section a title.' })
  @IsString()
  @UpTo(frameworkLimits.title, 'The title')
  title = '';

  @MustSay({ message: 'Write what is read out before the section begins.' })
  @IsString()
  @UpTo(frameworkLimits.text, 'The introduction')
  introduction = '';

  @Matches(minutesPattern, { message: `Give whole minutes up to ${frameworkLimits.minutes}, or leave it empty.` })
  shortest = '';

  @Matches(minutesPattern, { message: `Give whole minutes up to ${frameworkLimits.minutes}, or leave it empty.` })
  longest = '';

  @IsString()
  @UpTo(frameworkLimits.text, 'The questions')
  questions = '';

  @IsIn(['', 'remove'], { message: 'Choose whether the section is kept or taken out.' })
  remove: '' | 'remove' = '';
}

/** A statement with its tips. */
export class FrameworkStatementForm {
  @MustSay({ message: 'Give the statement a title.' })
  @IsString()
  @UpTo(frameworkLimits.title, 'The title')
  title = '';

  @IsString()
  @UpTo(frameworkLimits.text, 'What it says')
  text = '';

  @IsString()
  @UpTo(frameworkLimits.text, 'The poor end')
  poor = '';

  @IsString()
  @UpTo(frameworkLimits.text, 'The excellent end')
  excellent = '';

  @IsString()
  @UpTo(frameworkLimits.tip * frameworkLimits.tips, 'The tips')
  tips = '';

  @IsIn(['', 'remove'], { message: 'Choose whether the statement is kept or taken out.' })
  remove: '' | 'remove' = '';
}
