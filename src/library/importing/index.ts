export { importArticle, type Imported } from './import-article.js';
export { Unreadable } from './reading/unreadable.js';
export { reviewedKnowledge } from './reviewed-knowledge.js';
