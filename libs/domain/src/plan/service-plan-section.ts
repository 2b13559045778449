/** The sections every service plan holds. Source: Chesterfield 7.1. */
export const servicePlanSections = {
  measures: { title: 'Key performance indicators', hint: 'Which measures show whether the plan works, and what each should reach this year.' },
  projects: { title: 'Projects', hint: 'What will be done, by when, and who answers for it.' },
  risks: { title: 'Risk assessments', hint: 'What may go wrong: impact, likelihood, mitigating action, and what remains.' },
  workforce: { title: 'Workforce development', hint: 'Which posts, skills and training the plan needs.' },
} as const;
export type ServicePlanSection = keyof typeof servicePlanSections;
