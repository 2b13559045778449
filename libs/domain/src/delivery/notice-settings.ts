/** How somebody wants to hear of what happens, beside their inbox, where everything stands. */

/** By e-mail as it happens, once a day with everything else, or not by e-mail at all. */
export const noticeModes = ['at-once', 'daily', 'in-app'] as const;
export type NoticeMode = (typeof noticeModes)[number];

/** What is asked of somebody always reaches them by e-mail: work stands still until they know. What they are merely told need not. */
export interface NoticeSettings {
  readonly asked: Exclude<NoticeMode, 'in-app'>;
  readonly told: NoticeMode;
}

/** Of whoever has set nothing. */
export const usualNoticeSettings: NoticeSettings = { asked: 'at-once', told: 'at-once' };

/** How one notice goes out. Reminders and escalations come once a day, whatever is set: they are about what was told already. */
export const noticeModeOf = (kind: 'asked' | 'told' | 'reminder' | 'escalation', { asked, told }: NoticeSettings): NoticeMode =>
  kind === 'told' ? told : kind === 'asked' ? asked : 'daily';
