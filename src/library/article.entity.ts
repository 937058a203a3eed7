import type { PublishedWork } from './published.js';

export type { Source } from './published.js';
export type ArticleRow = PublishedWork;
