import { endHrFeed, getHrFeed, type HrFeedView, proposeFeedRules } from '@golden-thread/application/hr-feed/hr-feed-rules';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestPowerReason } from '@golden-thread/domain/authority/power-request';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { type FeedAllowance, feedAllowances, longestFeedReason } from '@golden-thread/domain/hr-feed/hr-feed';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ArrayNotEmpty, IsArray, IsIn, IsString } from 'class-validator';
import type { ApiConfig } from '../../config';
import { MustSay, UpTo } from '../../http/text-field';
import { API_CONFIG } from '../../injection-tokens';
import { authorityPaths } from '../authority/paths';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from '../organisation/organisation-form.view';
import { feedAllowanceLabels } from '../import/labels';
import { importPaths } from '../import/paths';

/** What the HR feed is to do by itself, and why. */
export class HrFeedForm {
  @IsArray({ message: 'Choose at least one thing that the feed may do by itself.' })
  @ArrayNotEmpty({ message: 'Choose at least one thing that the feed may do by itself.' })
  @IsIn(feedAllowances, { each: true, message: 'Choose among what is offered.' })
  allows: FeedAllowance[] = [];

  @MustSay({ message: 'Say why. The second person reads it.' })
  @IsString()
  @UpTo(longestPowerReason, 'The reason')
  reason = '';
}

/** Why the feed is ended. */
export class EndHrFeedForm {
  @MustSay({ message: 'Say why. It is kept in the council’s history.' })
  @IsString()
  @UpTo(longestFeedReason, 'The reason')
  reason = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** The standing HR feed: what it may do by itself, who approved that, and how to have it changed or ended. */
@Controller(importPaths.feed)
export class HrFeedPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'hr-feed.open', navigation })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return this.present(accepted(await getHrFeed(this.database, actor)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'hr-feed.propose', navigation })
  async propose(@CurrentActor() actor: Actor, @FormBody(HrFeedForm) form: FilledForm<HrFeedForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => this.present(accepted(await getHrFeed(this.database, actor)), shown);
    if (!form.ok) return again(form);
    const { allows, reason } = form.values;
    const asked = await proposeFeedRules(this.database, actor, { rules: { issuer: this.config.identity.issuer, allows }, reason, submission: form.submission });
    if (!asked.ok) return again(form.refused(showRefusal(asked.refusal)));
    return new SeeOther(authorityPaths.secondApprovalOf(asked.value), 'Asked for. The feed goes on as before until a second person approves it; you are told either way.');
  }

  private present({ rules, version, approvedAt, approvedBy, requested }: HrFeedView, form: FilledForm<object>): Page {
    const typed = [form.typed('allows')].flat().filter((one) => one !== '');
    const chosen: readonly unknown[] = typed.length > 0 || !form.ok ? typed : (rules?.allows ?? []);
    return new Page('hr-feed/hr-feed', {
      heading: 'HR feed',
      area: 'Administration',
      back: { href: '/administration', text: 'Back to Administration' },
      form,
      issuer: this.config.identity.issuer,
      address: `${this.config.publicUrl.replace(/\/$/, '')}/scim/v2`,
      inForce: rules && {
        allows: rules.allows.map((allowed) => feedAllowanceLabels[allowed].text), issuer: rules.issuer, version,
        approved: `${approvedBy.join(', ')}${approvedAt === null ? '' : `, ${longDate(londonDate(approvedAt))}`}`,
      },
      requested: requested === null ? null : authorityPaths.secondApprovalOf(requested),
      end: importPaths.endFeed,
      allowances: feedAllowances.map((value) => ({ value, text: feedAllowanceLabels[value].text, hint: { text: feedAllowanceLabels[value].hint }, checked: chosen.includes(value) })),
    });
  }
}

const endView = (form: FilledForm<object>): Page =>
  organisationFormView({
    heading: 'End the HR feed', back: { href: importPaths.feed, text: 'Back to the HR feed' }, form, button: 'End the feed',
    says: 'From now on nothing that it sends is taken. What it did before stays. To have it again, two people approve its rules anew.',
    questions: [{ kind: 'long-text', name: 'reason', label: 'Why?', hint: 'Shown in the council’s history.' }],
  });

/** Ends the feed: at once, by one person, as everything that takes power away. */
@Controller(importPaths.endFeed)
export class EndHrFeedPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'hr-feed.open-end', navigation })
  ask(): Page {
    return endView(blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'hr-feed.end', navigation })
  async end(@CurrentActor() actor: Actor, @FormBody(EndHrFeedForm) form: FilledForm<EndHrFeedForm>): Promise<Page | SeeOther> {
    if (!form.ok) return endView(form);
    const ended = await endHrFeed(this.database, actor, { reason: form.values.reason, submission: form.submission });
    return ended.ok ? new SeeOther(importPaths.feed, 'The feed is ended.') : endView(form.refused(showRefusal(ended.refusal)));
  }
}
