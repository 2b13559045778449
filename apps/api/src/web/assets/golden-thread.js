// Scripts only spare steps: every page works without them.
import * as govuk from './govuk-frontend.js';
import * as moj from './moj-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
govuk.initAll();
moj.initAll();
