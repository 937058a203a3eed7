/** How much there is in the data set; `design/quality` figures, and the seed that makes the same set again. */
export const SIZES = {
  groups: 20,
  accounts: 1_000,
  threads: 2_000,
  posts: 50_000,
  reactions: 200_000,
  /** Distinct texts, each written many times. */
  texts: 400,
  /** Signed-up people whose cookies the load uses, one for each connection. */
  members: 32,
  groupsOfAMember: 3,
  threadsOfAMember: 6,
};

export const SEED = process.env.SEED ?? 'beside-1';

/** Seconds of each measurement, and how many rounds the cases take turns in. */
export const SECONDS = Number(process.env.SECS ?? 4);
export const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** Only the rows named here, for tuning: ROWS="thread page". */
export const ONLY = process.env.ROWS?.split(',');

/** Asked of both sides before their rounds begin. */
export const WARM_UP = { amount: 1_200 };
