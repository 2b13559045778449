// Fields that name a person, post, service or measure suggest while they are typed. Without this, the same is typed as it stands.
import './accessible-autocomplete.js';

const wordsOf = (found) => (typeof found === 'string' ? found : found.value === found.label ? found.label : `${found.value}: ${found.label}`) + (found.about ? `, ${found.about}` : '');
const escaped = (text) => Object.assign(document.createElement('span'), { textContent: text }).innerHTML;
const textsBeside = (input) => (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent.trim()).filter(Boolean);

function enhance(input) {
  const { id, name, value, form } = input;
  const beside = textsBeside(input);
  const place = Object.assign(document.createElement('div'), { className: 'gt-picker' });
  let waiting;
  const source = (typed, show) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const answer = await fetch(`/search/suggestions?${new URLSearchParams({ kind: input.dataset.picker, q: typed })}`).catch(() => null);
      show(answer?.ok && !answer.redirected ? await answer.json() : []);
    }, 150);
  };
  input.replaceWith(place);
  globalThis.accessibleAutocomplete({
    element: place, id, name, source, defaultValue: value, minLength: 2, confirmOnBlur: false, displayMenu: 'overlay', autoselect: false,
    templates: { inputValue: (found) => (typeof found === 'string' ? found : found?.value ?? ''), suggestion: (found) => escaped(wordsOf(found)) },
    tAssistiveHint: () => [...beside, 'When suggestions are there, use the up and down arrows to read them and enter to choose.'].join(' '),
    // What is chosen is kept as a draft like what is typed.
    onConfirm: () => form?.dispatchEvent(new Event('input')),
  });
  place.querySelector('input').setAttribute('aria-invalid', String(beside.length > 0 && place.closest('.govuk-form-group--error') !== null));
}

export const enhancePickers = (inputs) => inputs.forEach(enhance);
