export { CaseSeal } from './case-seal.js';
export { MemberKeys } from './member-keys.js';
export { PepperRing } from './pepper-ring.js';
export { PrivateLists } from './private-lists.js';
export { PrivatePages, type Was, type Written } from './private-pages.js';
export { type PrivateItem, versionOf } from './private-slots.js';
export { type PassphraseKeys, SlowHash } from './slow-hash.js';
export { VaultModule } from './vault.module.js';
export { Wraps } from './wraps.service.js';
