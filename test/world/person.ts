import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import type { TestServer } from '../setup/server.js';

interface Answer<Data> {
  data: Data | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string; until?: string };
  }[];
}

/** What a refused operation answered with. */
export interface Refused {
  code: string;
  field?: string;
  limit?: number;
  until?: string;
}

/** Somebody at a device: keeps a cookie, sends documents, and meets answers and refusals. */
export class Person {
  cookie: string | undefined;
  /** The sign-in name and passphrase, once there is an account. */
  signInName = '';
  passphrase = '';
  recoveryCodes: string[] = [];

  constructor(private readonly server: Pick<TestServer, 'url'>) {}

  /** Sends a document; throws when the answer has errors. */
  async send<Data = any>(document: string, variables: object = {}): Promise<Data> {
    const answer = await this.post<Data>(document, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data!;
  }

  /** Sends a document that is expected to be refused; throws when it is not. */
  async refused(document: string, variables: object = {}): Promise<Refused> {
    const answer = await this.post<unknown>(document, variables);
    if (!answer.errors) throw new Error(`Not refused: ${JSON.stringify(answer.data)}`);
    return answer.errors[0]!.extensions;
  }

  async post<Data>(document: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    // Parsed here and not by the response, whose objects come from outside jest and are equal to none made inside.
    return JSON.parse(await response.text()) as Answer<Data>;
  }

  /** Any request with this person's cookie; a new cookie in the answer is kept. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), ...(this.cookie ? { cookie: this.cookie } : {}) };
    const response = await fetch(this.server.url + path, { redirect: 'manual', ...init, headers });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = /Max-Age=0/.test(set) ? undefined : set.split(';')[0];
    return response;
  }

  async signUp(passphrase?: string): Promise<this> {
    const proofOfWork = await solveProofOfWork(this);
    const { signUp } = await this.send(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { signInName passphrase recoveryCodes } }',
      { input: { passphrase, proofOfWork } },
    );
    this.signInName = signUp.signInName;
    this.passphrase = signUp.passphrase ?? passphrase;
    this.recoveryCodes = signUp.recoveryCodes;
    return this;
  }

  async signIn(): Promise<this> {
    await this.send('mutation ($input: SignInInput!) { signIn(input: $input) }', {
      input: { signInName: this.signInName, passphrase: this.passphrase },
    });
    return this;
  }

  async chooseName(name: string): Promise<this> {
    await this.send('mutation ($name: String!) { chooseDisplayName(name: $name) { displayName } }', { name });
    return this;
  }
}

/** Asks for a challenge and counts until it is solved. */
export async function solveProofOfWork(person: Person): Promise<string> {
  const challenge = JSON.parse((await person.send('{ proofOfWork }')).proofOfWork);
  const solved = await solveChallenge(challenge.challenge, challenge.salt, challenge.algorithm, challenge.maxnumber)
    .promise;
  return JSON.stringify({ ...challenge, number: solved!.number });
}

/** A client id, as every creating mutation takes one. */
export const clientId = (): string => randomUUID();
