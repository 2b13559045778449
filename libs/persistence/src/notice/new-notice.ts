/** Something to tell one person by one channel. */
export interface NewNotice {
  readonly personId: string;
  readonly channel: 'inbox' | 'email';
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly taskId: string | null;
}
