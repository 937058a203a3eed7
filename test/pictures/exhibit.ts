import { list } from '../world/conversations.js';
import type { Story } from '../world/story.js';

const CONCERN = 'mutation ($input: VoiceConcernInput!) { voiceConcern(input: $input) { received } }';
const REPORT = 'mutation ($input: ReportSubjectInput!) { reportSubject(input: $input) { received } }';
const QUEUE = '{ moderationQueue(first: 50) { edges { node { id version lane } } } }';
const CLAIM = 'mutation ($id: Id!, $version: Int!) { claimCase(id: $id, version: $version) { id } }';

/** Gives the desk a case in each of its three lists, the most urgent in the hands of whoever is pictured there. */
export async function fillDesk({ wren, juniper, dele, groupId }: Story): Promise<void> {
  const threads: { id: string; title: string | null }[] = await list(juniper, groupId);
  const called = (words: string) => threads.find(({ title }) => title?.includes(words))!.id;
  const worry = {
    kind: 'THREAD',
    id: called('three years'),
    words: 'Made up for a picture. I am worried about them tonight.',
  };
  await wren.send(CONCERN, { input: worry });
  const missing = { kind: 'THREAD', id: called('my mother'), reason: 'MISSING_CONTENT_NOTE' };
  await juniper.send(REPORT, { input: missing });
  const { moderationQueue } = await dele.send(QUEUE);
  const cases: { id: string; version: number; lane: string }[] = moderationQueue.edges.map((edge: any) => edge.node);
  const { id, version } = cases.find(({ lane }) => lane === 'NOW')!;
  await dele.send(CLAIM, { id, version });
}
