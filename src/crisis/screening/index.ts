export { offerFor, type Offer } from './offer.js';
export { openScreen } from './screen.js';
export type { Finding, Kind, Language, Level, Screen, Screening, Who } from './screening.types.js';
