const candidates = [',', ';', '\t'] as const;

/** What separates the cells: whichever of comma, semicolon and tab the first line has most of outside quotes. */
export function findDelimiter(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const count = (mark: string): number => firstLine.split(mark).length;
  return candidates.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
