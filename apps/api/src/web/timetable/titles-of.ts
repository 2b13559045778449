/** The titles of a year's stages by key, for rules and clashes that name other stages. */
export const titlesOf = (stages: readonly { readonly key: string; readonly title: string }[]): ((key: string) => string) => {
  const titles = new Map(stages.map(({ key, title }) => [key, title]));
  return (key) => titles.get(key) ?? key;
};
