import { type Act, pick } from './act.js';

export const REPORT = 'mutation ($input: ReportSubjectInput!) { reportSubject(input: $input) { received next } }';
const CONCERN = 'mutation ($input: VoiceConcernInput!) { voiceConcern(input: $input) { received next } }';
const NOTICES = '{ myNotices { edges { node { id kind action rule words untilOn } } } }';
const APPEAL = 'mutation ($id: Id!, $words: String!) { appealDecision(noticeId: $id, words: $words) }';

/** What members tell the team, and hear from it, without their name. */
export const IN_MODERATION: Act[] = [
  {
    name: 'reports something',
    through: ['reportSubject'],
    async run(world, who, turn) {
      const input = { kind: 'POST', id: pick(world.beginning.cleosPosts, turn), reason: 'SPAM', words: `This ${turn}` };
      await world.say(who, REPORT, { input });
      await world.say(who, '{ myReports { edges { node { id kind isConcern state } } } }');
    },
  },
  {
    name: 'worries about somebody',
    through: ['voiceConcern'],
    async run(world, who, turn) {
      const input = { kind: 'POST', id: pick(world.beginning.cleosPosts, turn), words: `I worry ${turn}` };
      await world.say(who, CONCERN, { input });
    },
  },
  {
    name: 'reads what the team wrote to them, and appeals',
    through: ['appealDecision'],
    async run(world, who, turn) {
      const { myNotices } = await world.say(who, NOTICES);
      for (const { node } of myNotices.edges) {
        await world.say(who, APPEAL, { id: node.id, words: `Please look again ${turn}` });
      }
    },
  },
];
