/** Addresses of the register of lessons. */
export const lessonPaths = {
  list: '/lessons',
  note: '/lessons/new',
  one: '/lessons/:lesson',
  answer: '/lessons/:lesson/answer',
  of: (lesson: string, part?: 'answer'): string => `/lessons/${lesson}${part === undefined ? '' : `/${part}`}`,
} as const;
