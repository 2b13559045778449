import type { RegisteredMeasure } from '@golden-thread/application/measure';
import { may } from '@golden-thread/domain/authority';
import type { SignedIn } from '../../auth/signed-in';
import { Page } from '../page';
import { frequencyWords, polarityWords } from './definition-words';
import { measurePaths } from './paths';

/** The register as a table; retired measures stand last and say so. */
export function presentRegister(person: SignedIn, listed: readonly RegisteredMeasure[]): Page {
  const retired = listed.filter(({ measure }) => measure.retiredOn !== null);
  const live = listed.filter(({ measure }) => measure.retiredOn === null);
  return new Page('measure/register', {
    heading: 'Which measures the council keeps',
    area: 'Measures',
    breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }, { href: measurePaths.register, text: 'Register' }],
    counted: `${live.length} measures${retired.length > 0 ? `, ${retired.length} retired` : ''}`,
    file: measurePaths.registerFile,
    register: may(person.actor, 'measures.configure') ? measurePaths.newMeasure : null,
    rows: [...live, ...retired].map(({ measure, serviceName, ownerTitle, memberTitle }) => ({
      ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), serviceName, ownerTitle, memberTitle,
      frequency: frequencyWords[measure.frequency], aim: polarityWords[measure.polarity], retiredOn: measure.retiredOn,
    })),
  });
}
