import path from 'node:path';

export interface HashCost {
  memoryKiB: number;
  passes: number;
}

/** Everything the operator can set, read once, typed, frozen; the class is its name for injection. */
export abstract class Config {
  abstract readonly production: boolean;
  abstract readonly port: number;
  abstract readonly host: string;
  /** Where members reach us: the only origin whose requests may change anything. */
  abstract readonly publicUrl: string;
  abstract readonly databaseUrl: string;
  /** The pepper ring, kept outside the database and its backups. */
  abstract readonly keysFile: string;
  abstract readonly migrate: 'auto' | 'manual';
  /** Whether documents other than our own app's are answered. */
  abstract readonly graphqlOpen: boolean;
  /** Where "Leave" goes: somewhere a glance over a shoulder learns nothing from. */
  abstract readonly leaveTo: string;
  /** The folder of the starting content. */
  abstract readonly contentFolder: string;
  abstract readonly hashCost: HashCost;
  /** The largest number a visitor's device has to count to before signing up. */
  abstract readonly proofOfWorkEffort: number;
  /** Whether limits on how often one may act are on. */
  abstract readonly throttle: boolean;
}

/** Argon2id 64 MiB, three passes: `design` figures, about 0.1-0.3 s on one core. */
const HASH_COST: HashCost = { memoryKiB: 65_536, passes: 3 };
/** About a second of counting on a slow phone. */
const PROOF_OF_WORK_EFFORT = 50_000;

export interface Places {
  databaseUrl: string;
  keysFile: string;
}

/** Reads the environment; throws one sentence that names the setting when a value cannot be used. */
export function configFrom(environment: NodeJS.ProcessEnv, places: Places): Config {
  const port = wholeNumber(environment, 'PORT', 3000);
  const publicUrl = originOf(environment.PUBLIC_URL ?? `http://localhost:${port}`);
  const migrate = environment.MIGRATE ?? 'auto';
  if (migrate !== 'auto' && migrate !== 'manual') throw new Error('MIGRATE must be "auto" or "manual".');
  const config: Config = {
    production: environment.NODE_ENV === 'production',
    port,
    host: environment.HOST ?? '127.0.0.1',
    publicUrl,
    databaseUrl: places.databaseUrl,
    keysFile: places.keysFile,
    migrate,
    graphqlOpen: isOn(environment, 'GRAPHQL_OPEN', environment.NODE_ENV !== 'production'),
    leaveTo: addressOf(environment, 'LEAVE_TO', 'https://www.wikipedia.org/'),
    contentFolder: path.resolve('content'),
    hashCost: HASH_COST,
    proofOfWorkEffort: PROOF_OF_WORK_EFFORT,
    throttle: true,
  };
  return Object.freeze(config);
}

function wholeNumber(environment: NodeJS.ProcessEnv, name: string, usual: number): number {
  const text = environment[name];
  if (text === undefined) return usual;
  if (!/^\d{1,5}$/.test(text)) throw new Error(`${name} must be a whole number.`);
  return Number(text);
}

function isOn(environment: NodeJS.ProcessEnv, name: string, usual: boolean): boolean {
  const text = environment[name];
  if (text !== undefined && text !== 'true' && text !== 'false') throw new Error(`${name} must be "true" or "false".`);
  return text === undefined ? usual : text === 'true';
}

function addressOf(environment: NodeJS.ProcessEnv, name: string, usual: string): string {
  const text = environment[name] ?? usual;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) throw new Error(`${name} must be an address with https://.`);
  return new URL(text).href;
}

function originOf(text: string): string {
  try {
    return new URL(text).origin;
  } catch {
    throw new Error('PUBLIC_URL must be an address such as https://beside.example.');
  }
}
