import type { Viewer } from './viewer.js';

/**
 * Proof that the signed-in person gave their passphrase again a moment ago. Identity provides it for every domain that
 * does something which an unlocked telephone in other hands must not be able to do.
 */
export abstract class StepUp {
  /** Throws STEP_UP unless the token was given to this session within the last ten minutes. */
  abstract require(viewer: Viewer, token: string): void;
}
