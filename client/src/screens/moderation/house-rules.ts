import { rules } from '../../../../content/house.en.json';

/** The rules of the whole place, as people read them before they join. */
export const HOUSE_RULES: readonly string[] = rules.map(({ title, text }) => `${title}. ${text}`);
