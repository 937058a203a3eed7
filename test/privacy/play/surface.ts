import { SocketEvents } from '../../../src/realtime/index.js';
import type { TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

/** Mutations that no anonymous act goes through, and why their rows may speak of an account. */
export const BY_NAME: Record<string, string> = {
  signUp: 'makes the account itself',
  signIn: 'a session is kept by account; played around the acts',
  signOut: 'a session is kept by account; played around the acts',
  stepUp: 'proves a passphrase of the account; kept in memory',
  changePassphrase: 'replaces the wraps of the account',
  recover: 'replaces the wraps of the account',
  renewRecoveryCodes: 'replaces the wraps of the account',
  exportMyRecords: 'reads only',
  deleteAccount: 'the end of the account; what vanishes together is seen together, and that is told',
  cutTies: 'told: the account gets a new secret; what it re-keys is compared by the tests of leaving',
  chooseDisplayName: 'a name is what everybody may see of an account',
  appointStaff: 'the team is public',
  acceptAppointment: 'the team is public',
  stepDown: 'the team is public',
  createGroup: 'stewards act under their name',
  updateGroup: 'stewards act under their name',
  pinToShelf: 'stewards act under their name',
  unpinFromShelf: 'stewards act under their name',
  moveOnShelf: 'stewards act under their name',
  createInvite: 'hosts act under their name; played by Mo',
  answerJoinRequest: 'hosts act under their name; played by Mo',
  goOnDuty: 'the team says for itself when it is here; it touches nothing else',
  leaveDuty: 'the team says for itself when it is here; it touches nothing else',
  planDuty: 'the team says for itself when it is here; it touches nothing else',
  dropDuty: 'the team says for itself when it is here; it touches nothing else',
  claimCase: 'moderators act under their name; every look is written down',
  openCase: 'moderators act under their name; every look is written down',
  openCaseFor: 'moderators act under their name; played by Mo',
  handOverCase: 'moderators act under their name; every look is written down',
  decideCase: 'moderators act under their name; played by Mo',
  reverseDecision: 'moderators act under their name; every look is written down',
  beginWork: 'curators and clinicians act under their name; every step is written down',
  beginRevision: 'curators and clinicians act under their name; every step is written down',
  saveRevision: 'curators and clinicians act under their name; every step is written down',
  discardRevision: 'curators and clinicians act under their name; every step is written down',
  submitRevision: 'curators and clinicians act under their name; every step is written down',
  takeBackRevision: 'curators and clinicians act under their name; every step is written down',
  approveRevision: 'curators and clinicians act under their name; every step is written down',
  sendBackRevision: 'curators and clinicians act under their name; every step is written down',
  publishRevision: 'curators and clinicians act under their name; every step is written down',
  withdrawRevision: 'curators and clinicians act under their name; every step is written down',
  renameWork: 'curators and clinicians act under their name; every step is written down',
  closeConcern: 'curators and clinicians act under their name; every step is written down',
  addHelpline: 'curators act under their name; every change is written down',
  changeHelpline: 'curators act under their name; every change is written down',
  verifyHelpline: 'curators act under their name; every change is written down',
  showHelpline: 'curators act under their name; every change is written down',
  orderHelplines: 'curators act under their name; every change is written down',
};

/** The names of everything that can be asked to change something: GraphQL mutations and socket events. */
export async function waysToChange(server: TestServer): Promise<string[]> {
  const asked = '{ __schema { mutationType { fields { name } } } }';
  const { __schema } = await new Person(server).send<{
    __schema: { mutationType: { fields: { name: string }[] } };
  }>(asked);
  const events = server.app.get(SocketEvents, { strict: false }).names();
  return [...__schema.mutationType.fields.map((field) => field.name), ...events].sort();
}

/** The names of every GraphQL query. */
export async function questions(server: TestServer): Promise<string[]> {
  const { __schema } = await new Person(server).send<{ __schema: { queryType: { fields: { name: string }[] } } }>(
    '{ __schema { queryType { fields { name } } } }',
  );
  return __schema.queryType.fields.map((field) => field.name).sort();
}

/** Queries whose answer cannot depend on who wrote something, so that nobody is asked them at the end of a story. */
export const NOT_ABOUT_OTHERS: Record<string, string> = {
  proofOfWork: 'a riddle with a time in it',
  myAnonymousPosts: "the asker's own; played as an act",
  myNamedPosts: "the asker's own; played as an act",
  article: 'public',
  articles: 'public',
  helplines: 'public',
  helplineCountries: 'public',
  libraryCare: 'the desk of the library; holds nothing that a member wrote',
  libraryWorks: 'the desk of the library; holds nothing that a member wrote',
  libraryWork: 'the desk of the library; holds nothing that a member wrote',
  libraryRevision: 'the desk of the library; holds nothing that a member wrote',
  revisionChanges: 'the desk of the library; holds nothing that a member wrote',
  libraryConcerns: 'notes of readers, who have no account there at all',
  keptHelplines: 'the desk of the library; holds nothing that a member wrote',
  helplineChanges: 'what curators did under their names',
  duty: 'what the team says of itself; nothing that a member does is in it',
  myDuty: 'what the asker says of themselves',
  dutyRota: 'what the team says of itself; nothing that a member does is in it',
  auditTrail: 'what stewards did under their names; the tables beneath it are compared',
};
