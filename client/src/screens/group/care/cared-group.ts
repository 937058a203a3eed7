import type { ResultOf } from '../../../api/graphql.js';
import type { CareGroup } from './care.documents.js';

export type CaredGroup = ResultOf<typeof CareGroup>['group'];
