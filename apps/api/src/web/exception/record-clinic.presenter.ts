import type { ClinicView } from '@golden-thread/application/exception';
import {
  causeCodes,
  clinicOutcomes,
  clinicQuestionKeys,
  clinicQuestions,
  clinicSeatKeys,
  clinicSeats,
} from '@golden-thread/domain/exception';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { exceptionPaths } from './paths';

const ticks = (words: Readonly<Record<string, string>>, typed: unknown): object[] =>
  Object.entries(words).map(([value, text]) => ({ value, text, checked: [typed].flat().includes(value) }));

/** The record's form: the three seats, the five questions, causes and outcomes. */
export const presentClinicRecord = ({ clinic }: ClinicView, form: FilledForm<object>): Page =>
  new Page('exception/record-clinic', {
    heading: `Record clinic ${clinic.reference}: ${clinic.title}`,
    area: 'Reviews',
    caption: clinic.service,
    back: { href: exceptionPaths.clinicOf(clinic.reference), text: `Back to ${clinic.reference}` },
    form,
    seats: clinicSeatKeys.map((seat, index) => ({ index, seat, title: clinicSeats[seat] })),
    questions: clinicQuestionKeys.map((name) => ({ name, text: clinicQuestions[name] })),
    causes: ticks(causeCodes, form.typed('causes')),
    outcomes: ticks(clinicOutcomes, form.typed('outcomes')),
  });
