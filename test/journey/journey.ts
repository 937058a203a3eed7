import { arriving } from './chapters/arriving.js';
import { chatting } from './chapters/chatting.js';
import { gathering } from './chapters/gathering.js';
import { lookingAfter } from './chapters/looking-after.js';
import { owning } from './chapters/owning.js';
import { talking } from './chapters/talking.js';
import { openFreshCommunity } from './fresh-community.js';
import { Stage } from './stage.js';

/** Plays the whole story against a freshly started server, as six people; returns how many steps held. */
export async function playJourney(print: (line: string) => void): Promise<number> {
  const community = await openFreshCommunity();
  try {
    const stage = new Stage(community.url, community.stewardSecret, print);
    for (const chapter of [arriving, gathering, talking, chatting, lookingAfter, owning]) await chapter(stage);
    return stage.steps;
  } finally {
    await community.stop();
  }
}
