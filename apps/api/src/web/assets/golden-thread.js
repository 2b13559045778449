// Scripts only spare steps: every page works without them.
import * as govuk from './govuk-frontend.js';
import * as moj from './moj-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
govuk.initAll();
moj.initAll();

// "/" leads to the search, wherever nothing is being typed.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
  const field = document.querySelector('main [data-search]') ?? document.querySelector('[data-search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
