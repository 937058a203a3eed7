import { describe } from '@jest/globals';
import { eachPage, pagesOf } from './each-page.js';

describe("every page of one's own", () => {
  eachPage(pagesOf('own'));
});
