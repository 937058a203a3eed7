import type { TestServer } from '../../setup/server.js';
import { appoint } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';

export const REVISION = `id workId n state origin version authorName isYours title summary body verdict notes
  coveredSections coveredNotes facts sources { n organisation title url } returnedWords publishedOn replacedOn
  pictures { id section description explanation notes } missing { what place } reviews { reviewedBy reviewedOn nextReviewOn } viewerCan`;

export const BEGIN_WORK = `mutation ($input: BeginWorkInput!) { beginWork(input: $input) { ${REVISION} } }`;
export const BEGIN = `mutation ($input: BeginRevisionInput!) { beginRevision(input: $input) { ${REVISION} } }`;
export const SAVE = `mutation ($input: SaveRevisionInput!) { saveRevision(input: $input) { ${REVISION} } }`;
export const SUBMIT = `mutation ($id: Id!, $version: Int!) {
  submitRevision(id: $id, version: $version) { ${REVISION} } }`;
export const TAKE_BACK = `mutation ($id: Id!) { takeBackRevision(id: $id) { ${REVISION} } }`;
export const DISCARD = 'mutation ($id: Id!) { discardRevision(id: $id) }';
export const APPROVE = `mutation ($input: ApproveRevisionInput!) { approveRevision(input: $input) { ${REVISION} } }`;
export const SEND_BACK = `mutation ($id: Id!, $words: String!) {
  sendBackRevision(id: $id, words: $words) { ${REVISION} } }`;
export const PUBLISH = `mutation ($id: Id!) { publishRevision(id: $id) { ${REVISION} } }`;
export const WITHDRAW = `mutation ($id: Id!) { withdrawRevision(id: $id) { ${REVISION} } }`;
export const RENAME = 'mutation ($id: Id!, $slug: String!) { renameWork(id: $id, slug: $slug) }';
export const CHANGES = `query ($from: Id!, $to: Id!) {
  revisionChanges(from: $from, to: $to) { part runs { kind text } } }`;
export const WORK = `query ($id: Id!) { libraryWork(id: $id) { id kind slug locale translationOf title publishedId newestId
  newestState due nextReviewOn openConcerns revisions { id n state } } }`;
export const WORKS = `{ libraryWorks(first: 50) { edges { node { id kind slug title due newestState openConcerns } } } }`;

interface Revision {
  id: string;
  workId: string;
  version: number;
  [field: string]: any;
}

/** Somebody who holds a role everywhere. */
export async function onStaff(server: TestServer, role: string, name?: string): Promise<Person> {
  const person = await new Person(server).signUp();
  if (name) await person.chooseName(name);
  await appoint(server, person, role);
  return person;
}

/** Words that lack nothing. */
export const WORDS = {
  title: 'Resting after a loss',
  summary: 'What rest can mean.',
  body: '## Resting\n\nMost people can rest for 2 days. [1]\n\n## What the body does\n\nBleeding may go on. [1]',
  verdict: null as string | null,
  notes: ['BLEEDING_DESCRIBED'],
  coveredSections: ['What the body does'],
  coveredNotes: ['BLEEDING_DESCRIBED'],
  facts: ['F-BOD-01'],
  sources: [{ n: 1, organisation: 'A hospital', title: 'A leaflet', url: 'https://hospital.example/leaflet' }],
};

let works = 0;

/** A draft of a new article with these words; with an address of its own unless one is given. */
export async function drafted(person: Person, words: object = {}, slug = `article-${(works += 1)}`): Promise<Revision> {
  const input = { clientId: clientId(), kind: 'ARTICLE', slug, locale: 'en', title: 'A title' };
  const { beginWork } = await person.send(BEGIN_WORK, { input });
  return saved(person, beginWork, words);
}

/** The draft once it says this. */
export async function saved(person: Person, draft: Revision, words: object = {}): Promise<Revision> {
  const input = { revisionId: draft.id, version: draft.version, ...WORDS, ...words };
  return (await person.send(SAVE, { input })).saveRevision;
}

/** The revision once it was handed in. */
export async function submitted(person: Person, { id, version }: Revision): Promise<Revision> {
  return (await person.send(SUBMIT, { id, version })).submitRevision;
}

/** What approving needs. */
export const approval = ({ id, version }: Revision, given: object = {}) => ({
  input: {
    ...{ clientId: clientId(), revisionId: id, version, reviewedBy: 'Dr. Who Approves', nextReviewOn: '2026-12-01' },
    ...given,
  },
});

/** A published article by one person, approved by another. */
export async function published(
  author: Person,
  clinician: Person,
  words: object = {},
  slug?: string,
): Promise<Revision> {
  const revision = await submitted(author, await drafted(author, words, slug));
  await clinician.send(APPROVE, approval(revision));
  return (await author.send(PUBLISH, { id: revision.id })).publishRevision;
}
