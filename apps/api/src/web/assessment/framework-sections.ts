import type { SetUpChoices } from '@golden-thread/application/assessment/set-up-workshop';
import { type FrameworkId, isId } from '@golden-thread/domain/shared/id';

/** What is the same to choose from, whichever way an assessment is held. `noun`: what its sections are counted in. */
export const choicesOfSetUp = ({ frameworks, services, closed }: SetUpChoices, noun: string, typed: unknown): object => ({
  sections: frameworks.flatMap(({ id, framework }) =>
    framework.sections.map(({ key, title, statements }) => {
      const value = `${id}.${key}`;
      return { value, text: `${framework.title}${framework.sections.length === 1 ? '' : `: ${title}`}`, hint: { text: `${statements.length} ${noun}; version ${framework.version}` }, checked: [typed].flat().includes(value) };
    })),
  services: [{ value: '', text: 'The whole council' }, ...services.map(({ serviceId, name }) => ({ value: serviceId, text: name }))],
  closed: closed.length === 0 ? [] : [{ value: '', text: 'None: it is the first' }, ...closed.map(({ reference, title }) => ({ value: reference, text: `${reference}: ${title}` }))],
});

/** The framework of the ticked sections with their keys; null where they are of several, or of none. */
export function sectionsChosen(ticked: readonly string[]): { readonly frameworkId: FrameworkId; readonly sections: readonly string[] } | null {
  const chosen = ticked.map((value) => value.split('.'));
  const frameworkId = chosen[0]?.[0];
  if (!isId<FrameworkId>(frameworkId) || chosen.some(([framework]) => framework !== frameworkId)) return null;
  return { frameworkId, sections: chosen.map(([, section]) => section ?? '') };
}

/** The form of a follow-up that somebody was led to from the workshop before: what it was on and about, as far as that is still there. */
export function knownOfFollowUp({ frameworks, closed }: SetUpChoices, workshopId: string): Readonly<Record<string, unknown>> | null {
  const before = closed.find(({ id }) => id === workshopId);
  if (before === undefined) return null;
  return { follows: before.reference, title: before.title, service: before.serviceId ?? '', ...knownOfSetUp({ frameworks }, before.framework) };
}

/** The form of a set-up that somebody was led to from a stage of the timetable: every section of the framework that it asks for is ticked. */
export const knownOfSetUp = ({ frameworks }: Pick<SetUpChoices, 'frameworks'>, key: string | undefined): { readonly sections: readonly string[] } => ({
  sections: frameworks.filter(({ framework }) => framework.key === key).flatMap(({ id, framework }) => framework.sections.map((section) => `${id}.${section.key}`)),
});
