export { CaseSeal } from './case-seal.js';
export { MemberKeys } from './member-keys.js';
export { PepperRing } from './pepper-ring.js';
export { PrivateLists, type ListName, type PrivateItem } from './private-lists.js';
export { type PassphraseKeys, SlowHash } from './slow-hash.js';
export { VaultModule } from './vault.module.js';
export { Wraps } from './wraps.service.js';
