import { VaultHoldsSecrets } from './202611220900-vault.js';
import { IdentityHoldsAccounts } from './202611220910-identity.js';
import { AuthorshipNamesVoices } from './202611220920-authorship.js';
import { CrisisListsHelplines } from './202611220930-crisis.js';
import { ModerationKeepsCases } from './202611220940-moderation.js';
import { GroupsGatherMembers } from './202611220950-groups.js';
import { DiscussionsHoldThreads } from './202611221000-discussions.js';
import { ChatKeepsRooms } from './202611221010-chat.js';
import { LibraryHoldsArticles } from './202611221020-library.js';
import { DiscussionsQuoteFollowKeep } from './202611230910-discussions-quote-follow-keep.js';
import { DiscussionsFindWords } from './202611230920-discussions-find-words.js';
import { DiscussionsPutBack } from './202611230930-discussions-put-back.js';
import { LibraryKeepsRevisions } from './202611231000-library-revisions.js';
import { CrisisVerifiesHelplines } from './202611231100-crisis-verifies-helplines.js';
import { MediaHoldsPictures } from './202611231200-media.js';
import { LibraryShowsPictures } from './202611231210-library-pictures.js';
import { CrisisTellsDuty } from './202611232240-crisis-duty.js';

/** Every migration, oldest first; a migration imports nothing from `src`, so that old ones keep running. */
export const migrations = [
  VaultHoldsSecrets,
  IdentityHoldsAccounts,
  AuthorshipNamesVoices,
  CrisisListsHelplines,
  ModerationKeepsCases,
  GroupsGatherMembers,
  DiscussionsHoldThreads,
  ChatKeepsRooms,
  LibraryHoldsArticles,
  DiscussionsQuoteFollowKeep,
  DiscussionsFindWords,
  DiscussionsPutBack,
  LibraryKeepsRevisions,
  CrisisVerifiesHelplines,
  MediaHoldsPictures,
  LibraryShowsPictures,
  CrisisTellsDuty,
];
