/** How many are in a room, in the only words there are for it. */
export enum ChatCrowd {
  A_FEW = 'a-few',
  SOME = 'some',
  MANY = 'many',
}

const SOME_FROM = 5;
const MANY_FROM = 15;

/** Safety: a word and never a number, so that nobody can watch one person come and go. */
export function crowdOf(people: number): ChatCrowd {
  if (people >= MANY_FROM) return ChatCrowd.MANY;
  return people >= SOME_FROM ? ChatCrowd.SOME : ChatCrowd.A_FEW;
}
