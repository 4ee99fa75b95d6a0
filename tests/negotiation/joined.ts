import { wordingOf } from '../../negotiation/finding.ts';
import type { Norm } from '../../treaty/norm.ts';
import { pack } from './fixture.ts';

/** How the scenario of the bay writes these sentences out. */
export const joinedWording = (...norms: object[]): string => wordingOf(norms as Norm[], pack.vocabulary);
