const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of a piece of our own HTML: without tags, with its characters as they were typed, line ends alike. */
export const decodedHtml = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      name === undefined ? String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)) : (named[name] ?? whole),
    )
    .replaceAll(/\r\n?/g, '\n')
    .trim();
