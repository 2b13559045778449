import { getNoticeSettings, setNotices } from '@golden-thread/application/notice/notice-settings';
import type { Database } from '@golden-thread/application/shared/command';
import { type NoticeMode, noticeModes, type NoticeSettings } from '@golden-thread/domain/delivery/notice-settings';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { accountPaths } from './paths';

const ofWhatIsAsked = ['at-once', 'daily'] as const satisfies readonly NoticeSettings['asked'][];

/** How somebody wants to hear of what is asked of them, and of what they are told. */
export class NoticeSettingsForm {
  @IsIn(ofWhatIsAsked, { message: 'Choose how you hear of what is asked of you.' })
  asked!: NoticeSettings['asked'];

  @IsIn(noticeModes, { message: 'Choose how you hear of what you are told.' })
  told!: NoticeMode;
}

const modes: Readonly<Record<NoticeMode, { readonly text: string; readonly hint: string }>> = {
  'at-once': { text: 'By e-mail, at once', hint: 'An e-mail for each.' },
  daily: { text: 'By e-mail, once a day', hint: 'One e-mail with everything of the day, beside your reminders.' },
  'in-app': { text: 'In the inbox alone', hint: 'No e-mail. It stands in your inbox here.' },
};

const choices = (offered: readonly NoticeMode[], chosen: unknown): readonly object[] =>
  offered.map((value) => ({ value, text: modes[value].text, hint: { text: modes[value].hint }, checked: chosen === value }));

const noticeSettingsView = (form: FilledForm<object>): Page =>
  new Page('account/notices', {
    heading: 'How you hear of what happens',
    area: 'Your account',
    back: { href: accountPaths.sessions, text: 'Back to Your account' },
    form,
    asked: choices(ofWhatIsAsked, form.typed('asked')),
    told: choices(noticeModes, form.typed('told')),
  });

const navigation = { section: 'none', trail: 'back' } as const;

/** Somebody sets how notices reach them. */
@Controller(accountPaths.notices)
export class NoticeSettingsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'notice-settings.open', navigation })
  async show(@CurrentPerson() { actor }: SignedIn): Promise<Page> {
    return noticeSettingsView(blankForm({ ...(await getNoticeSettings(this.database, actor)) }));
  }

  @Post()
  @RoutePolicy({ permission: 'signed-in', audit: 'notice-settings.change', navigation })
  async change(@CurrentPerson() { actor }: SignedIn, @FormBody(NoticeSettingsForm) form: FilledForm<NoticeSettingsForm>): Promise<Page | SeeOther> {
    if (!form.ok) return noticeSettingsView(form);
    const set = await setNotices(this.database, actor, { ...form.values, submission: form.submission });
    if (!set.ok) return noticeSettingsView(form.refused(showRefusal(set.refusal)));
    return new SeeOther(accountPaths.notices, 'Kept. It holds from the next notice on.');
  }
}
