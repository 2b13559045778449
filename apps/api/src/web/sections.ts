import type { Permission } from '@golden-thread/domain/authority';
import type { Section } from './route-policy';

/** One entry of the sub-navigation. It is shown to whoever may open it. */
export interface SectionLink {
  readonly section: Section;
  readonly text: string;
  readonly href: string;
  readonly permission: Permission;
}

/** The sub-navigation, in the order in which people use it. The first page of each area stands at its address. */
export const sections: readonly SectionLink[] = [
  { section: 'tasks', text: 'My tasks', href: '/tasks', permission: 'tasks.see' },
  { section: 'reviews', text: 'Reviews', href: '/reviews', permission: 'reviews.see' },
  { section: 'measures', text: 'Measures', href: '/measures', permission: 'measures.see' },
  { section: 'plans', text: 'Plans', href: '/plans', permission: 'plans.see' },
  { section: 'recovery', text: 'Recovery', href: '/recovery-plans', permission: 'recovery.see' },
  { section: 'timetable', text: 'Timetable', href: '/timetable', permission: 'timetable.see' },
  { section: 'reports', text: 'Reports', href: '/reports', permission: 'reports.see' },
  { section: 'history', text: 'History', href: '/history', permission: 'history.see-all' },
  { section: 'deliveries', text: 'Deliveries', href: '/deliveries', permission: 'deliveries.see' },
  { section: 'administration', text: 'Administration', href: '/administration', permission: 'organisation.change' },
];
