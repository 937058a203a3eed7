export { CrisisModule } from './crisis.module.js';
export { Helplines } from './helplines/helplines.service.js';
export type { Line } from './helplines/order.rules.js';
export { Screening } from './offers/screening.service.js';
export { SupportOffer } from './offers/support-offer.type.js';
