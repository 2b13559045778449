import type { StageKey } from './stage-key';

/** The key of a stage that a council adds itself: 'own.' and its title, as far as it makes a key. '' for a title without a letter. */
export const ownStageKey = (title: string): StageKey => {
  const words = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50);
  return words === '' ? '' : `own.${words}`;
};
