import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { emailText, thingOf } from './email-text';

const to = { name: 'Daniel Okafor', email: 'daniel@example.org' };
const reminder = (subject: string, dueOn: CalendarDate) => ({ kind: 'reminder', subject, body: `Of ${subject}.`, link: `/tasks/${subject}`, dueOn, thing: `recovery-plan.${subject}` });
const text = (kind: 'single' | 'digest', notices: ReturnType<typeof reminder>[]) =>
  emailText({ kind, councilDate: '2026-07-29', to, notices }, 'https://council.example');

describe('what an e-mail says', () => {
  it('leads to where the task is done', () => {
    const { subject, text: words } = text('single', [reminder('Review', '2026-07-28')]);
    expect(subject).toBe('Review');
    expect(words).toBe('Daniel Okafor,\n\nReview\nOf Review.\nDo it here: https://council.example/tasks/Review\n\nGolden Thread\n');
  });

  it('names the one thing that a digest reminds of', () => {
    expect(text('digest', [reminder('Review', '2026-07-30')]).subject).toBe('Reminder: Review');
  });

  it('has in a digest what is late first, and counts it', () => {
    const { subject, text: words } = text('digest', [reminder('Later', '2026-08-03'), reminder('Late', '2026-07-28'), reminder('Now', '2026-07-29')]);
    expect(subject).toBe('Reminder: 3 tasks wait for you, 1 of them late (Wednesday 29 July 2026)');
    expect(words.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      'Daniel Okafor,', 'LATE', 'Late', 'DUE TODAY', 'Now', 'TO COME', 'Later', 'Golden Thread',
    ]);
  });

  it('is about one thing, or about none in particular', () => {
    const [review, again, plan] = [reminder('Review', '2026-07-28'), reminder('Review', '2026-07-30'), reminder('Plan', '2026-07-28')];
    expect(thingOf({ notices: [review, again] })).toBe('recovery-plan.Review');
    expect(thingOf({ notices: [review, plan] })).toBeNull();
    expect(thingOf({ notices: [] })).toBeNull();
  });

  it('names one matter once, whoever has it and however often it is spoken of', () => {
    const late = (who: string) => ({ kind: 'escalation', subject: 'Late: Hold the clinic: CL-1', body: `${who} was asked for this.`, link: '/things/clinic/1', dueOn: '2026-07-28' as const, thing: 'clinic.1' });
    const { subject, text: words } = text('digest', [late('Mary'), late('John')]);
    expect(subject).toBe('Late: Hold the clinic: CL-1');
    expect(words.split('\n\n')[1]!.split('\n')).toEqual([
      'Late: Hold the clinic: CL-1', 'Mary was asked for this.', 'Read more here: https://council.example/things/clinic/1', 'John was asked for this.',
    ]);
  });
});
