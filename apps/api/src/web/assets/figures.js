// Says while a figure is typed what its check would say first. The server checks it again, and its word counts.
const asNumber = (typed) => Number(typed.replaceAll(/[\s,£%]/g, ''));
const limit = (row, name) => (row.dataset[name] === '' ? null : Number(row.dataset[name]));

function warningOf(row, inputs) {
  const typed = inputs.map(({ value }) => value.trim());
  const wrong = typed.find((value) => value !== '' && Number.isNaN(asNumber(value)));
  if (wrong !== undefined) return `“${wrong}” is not a number. Write one such as 71.2.`;
  const own = inputs.find(({ id }) => id.endsWith('-value'))?.value.trim() ?? '';
  if (own === '') return '';
  const [value, lowest, highest, before] = [asNumber(own), limit(row, 'lowest'), limit(row, 'highest'), limit(row, 'before')];
  if (lowest !== null && value < lowest) return `By its definition this figure is never below ${lowest}.`;
  if (highest !== null && value > highest) return `By its definition this figure is never above ${highest}.`;
  if (value === 0) return 'Zero: is that so? Where there is no figure, leave it empty.';
  return before !== null && value === before ? 'The same as in the period before: is that so?' : '';
}

export function warnWhileTyping(rows) {
  for (const row of rows) {
    const inputs = [...row.querySelectorAll('.gt-entry__numbers input')];
    const said = Object.assign(document.createElement('p'), { className: 'govuk-body gt-warning' });
    said.setAttribute('role', 'status');
    row.querySelector('.gt-entry__numbers')?.after(said);
    row.addEventListener('input', ({ target }) => {
      if (!inputs.includes(target)) return;
      // What was judged before is not of what stands there now.
      for (const old of row.querySelectorAll('[data-judged]')) old.hidden = true;
      said.textContent = warningOf(row, inputs);
    });
  }
}
