// Scripts only spare steps: every page works without them.
import * as govuk from './govuk-frontend.js';
import * as moj from './moj-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
govuk.initAll();
moj.initAll();

const pickers = document.querySelectorAll('main input[data-picker]');
if (pickers.length > 0) import('./pickers.js').then(({ enhancePickers }) => enhancePickers(pickers));

// "/" leads to the search, wherever nothing is being typed.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
  const field = document.querySelector('main [data-search]') ?? document.querySelector('[data-search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// What is being written is kept on the server a moment after the last stroke, so that it stands on the page after signing in again.
const notKept = ['_csrf', '_draft', '_restore', 'submission'];
async function keepDraft(form) {
  const written = new FormData(form);
  const fields = [...written].filter(([name, value]) => typeof value === 'string' && !notKept.includes(name));
  const { pathname } = window.location;
  const sent = { _csrf: written.get('_csrf'), submission: written.get('submission'), page: pathname, action: new URL(form.action).pathname, fields: JSON.stringify(fields) };
  const answer = await fetch('/drafts', { method: 'POST', body: new URLSearchParams(sent) }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const mark = form.querySelector('input[name="_draft"]') ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: '_draft' }));
  mark.value = pathname;
}
for (const form of document.querySelectorAll('main form[method="post"]:has([name="submission"])')) {
  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keepDraft(form), 2000);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));
}
