import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

interface Reply {
  status: number;
  code: string | undefined;
  text: string;
}

describe('the GraphQL door', () => {
  let server: TestServer;
  let member: Person;
  beforeAll(async () => {
    server = await startServer();
    member = await new Person(server).signUp();
  });
  afterAll(() => server.stop());

  async function send(body: unknown, headers: Record<string, string> = {}, method = 'POST'): Promise<Reply> {
    const response = await member.fetch('/graphql', {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return read(response);
  }

  async function read(response: Response): Promise<Reply> {
    const text = await response.text();
    let code: string | undefined;
    try {
      code = JSON.parse(text).errors?.[0]?.extensions?.code;
    } catch {
      code = undefined;
    }
    return { status: response.status, code, text };
  }

  const refusedWith = (reply: Reply, code: string) => {
    expect({ code: reply.code, broken: reply.status >= 500 }).toEqual({ code, broken: false });
  };

  it('answers a document of one operation, and refuses one of two, whichever is named', async () => {
    const one = 'query A { me { displayName } }';
    expect((await send({ query: one })).text).toContain('"displayName":null');
    for (const operationName of ['A', 'B']) {
      refusedWith(await send({ query: `${one} query B { me { namedOnlyUntil } }`, operationName }), 'INVALID');
    }
    refusedWith(await send({ query: 'fragment F on Me { displayName }' }), 'INVALID');
  });

  it('refuses a document sent as a syntax tree, as an object and as text', async () => {
    const tree = { kind: 'Document', definitions: [] };
    refusedWith(await send({ query: tree }), 'INVALID');
    refusedWith(await send({ query: JSON.stringify(tree) }), 'INVALID');
    refusedWith(await send({ query: `\n ${JSON.stringify(tree)}` }), 'INVALID');
    refusedWith(await send({ query: 7 }), 'INVALID');
    refusedWith(await send({ query: ['{ me { displayName } }'] }), 'INVALID');
  });

  it('answers a document ten deep and refuses one eleven deep, through fragments too', async () => {
    const types = (levels: number): string => (levels === 0 ? 'name' : `ofType { ${types(levels - 1)} }`);
    const deep = (levels: number) => `{ __type(name: "Me") { ${types(levels - 2)} } }`;
    expect((await send({ query: deep(10) })).code).toBeUndefined();
    refusedWith(await send({ query: deep(11) }), 'TOO_COMPLEX');
    const spread = `{ __type(name: "Me") { ...F } } fragment F on __Type { ${types(9)} }`;
    refusedWith(await send({ query: spread }), 'TOO_COMPLEX');
  });

  it('answers fifteen aliases and refuses sixteen', async () => {
    const aliased = (count: number) =>
      `{ me { ${Array.from({ length: count }, (_, i) => `a${i}: displayName`).join(' ')} } }`;
    expect((await send({ query: aliased(15) })).code).toBeUndefined();
    refusedWith(await send({ query: aliased(16) }), 'TOO_COMPLEX');
  });

  it('refuses a document of too many words, of too great a cost, and one that multiplies fragments', async () => {
    refusedWith(await send({ query: `{ me { ${'displayName '.repeat(1_500)} } }` }), 'INVALID');
    refusedWith(
      await send({ query: `{ me { ${'...F '.repeat(50)} } } fragment F on Me { displayName ...F }` }),
      'INVALID',
    );
    const doubling = Array.from(
      { length: 9 },
      (_, i) => `fragment F${i} on Me { ...F${i + 1} ...F${i + 1} ...F${i + 1} ...F${i + 1} }`,
    );
    const bomb = `{ me { ...F0 } } ${doubling.join(' ')} fragment F9 on Me { displayName }`;
    const begun = performance.now();
    refusedWith(await send({ query: bomb }), 'TOO_COMPLEX');
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('refuses a body over 100 KiB, and one that is not JSON', async () => {
    const full = await send({ query: '{ me { displayName } }', variables: { padding: 'x'.repeat(100 * 1024) } });
    refusedWith(full, 'TOO_LONG');
    for (const body of ['{"query": "{ me', '', 'null', '7', '"{ me { displayName } }"', '{}']) {
      refusedWith(await send(body), 'INVALID');
    }
    // A body that is no JSON may hold words: nothing of it is answered or logged.
    expect((await send('{"query": Canary')).text).not.toContain('Canary');
    expect(server.log).toEqual([]);
  });

  it('takes nothing but a POST of JSON from its own pages', async () => {
    const query = '{ me { displayName } }';
    const json = { 'content-type': 'application/json', 'x-mercurius-operation-name': 'any' };
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
      const path = `/graphql?query=${encodeURIComponent(query)}`;
      const reply = await read(await member.fetch(path, { method, headers: json }));
      expect([method, reply.status >= 400 && reply.status < 500]).toEqual([method, true]);
    }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/graphql',
    ]) {
      refusedWith(await send({ query }, { 'content-type': type }), 'INVALID');
    }
    expect((await send({ query }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send({ query }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ query }, { origin: 'http://localhost:3000' })).status).toBe(200);
  });

  it('refuses a batch, and the same door under another spelling', async () => {
    refusedWith(await send([{ query: '{ me { displayName } }' }, { query: '{ me { displayName } }' }]), 'INVALID');
    const spelled = await member.fetch('/%67raphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: ['{ me { displayName } }'] }),
    });
    expect((await read(spelled)).text).not.toContain('"displayName":null');
  });

  it('answers a field, an argument or a type that does not exist as invalid, and suggests none', async () => {
    for (const query of [
      '{ mee { displayName } }',
      '{ me { displayNam } }',
      '{ me(of: 1) { displayName } }',
      '{ me { ...on Mee { a } } }',
    ]) {
      const reply = await send({ query });
      refusedWith(reply, 'INVALID');
      expect(reply.text).not.toMatch(/Did you mean/);
    }
    const wrong = await send({ query: 'mutation ($n: Role!) { signOut(everywhere: $n) }', variables: { n: 'HOSTT' } });
    refusedWith(wrong, 'INVALID');
    expect(wrong.text).not.toMatch(/Did you mean/);
  });

  it('refuses text with NUL, lone surrogates and other controls, and never answers 5xx to them', async () => {
    const choose = 'mutation ($name: String!) { chooseDisplayName(name: $name) { displayName } }';
    for (const name of ['"a\\u0000b"', '"a\\ud800b"', '"\\udc00\\ud800"', '"a\\u0007b"', '"a\\u001bb"']) {
      refusedWith(await send(`{"query": ${JSON.stringify(choose)}, "variables": {"name": ${name}}}`), 'INVALID');
    }
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
    const body = `{"query": ${JSON.stringify(signIn)}, "variables": {"input": {"signInName": "a\\u0000", "passphrase": "\\ud800\\u0000"}}}`;
    expect((await send(body)).status).toBeLessThan(500);
  });

  it('refuses a variable of the wrong kind, and one too many', async () => {
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
    for (const input of [
      null,
      7,
      [],
      { signInName: 1, passphrase: 'p' },
      { signInName: 'a', passphrase: 'p', more: 1 },
      { __proto__: {} },
    ]) {
      const reply = await send({ query: signIn, variables: { input } });
      refusedWith(reply, 'INVALID');
    }
  });
});

describe('the GraphQL door in production', () => {
  it('does not read its schema out', async () => {
    const server = await startServer({ settings: { production: true } });
    try {
      const visitor = new Person(server);
      expect(await visitor.refused('{ __schema { types { name } } }')).toMatchObject({ code: 'INVALID' });
      expect(await visitor.refused('{ __type(name: "Me") { name } }')).toMatchObject({ code: 'INVALID' });
      expect(await visitor.send('{ proofOfWork }')).toHaveProperty('proofOfWork');
    } finally {
      await server.stop();
    }
  });
});

describe('an error that nobody expected', () => {
  it('is answered with a reference, and neither the answer nor the log says anything of what was sent', async () => {
    const server = await startServer();
    try {
      const member = await new Person(server).signUp();
      await server.sql('alter table identity.account rename to account_away');
      const canary = 'Canary Sparrow 7261';
      const answer = await member.post('mutation ($name: String!) { chooseDisplayName(name: $name) { displayName } }', {
        name: canary,
      });
      const { code, reference } = answer.errors![0]!.extensions as { code: string; reference?: string };
      expect(code).toBe('UNEXPECTED');
      expect(reference).toMatch(/^[0-9a-f]{8}$/);
      expect(JSON.stringify(answer)).not.toMatch(/account_away|relation|select|identity\./);
      const lines = server.log.join('\n');
      expect(lines).toContain(reference);
      expect(lines).not.toContain('Canary');
      expect(lines).not.toContain(member.signInName);
      expect(lines).not.toMatch(/display_name|relation "/);
    } finally {
      await server.stop();
    }
  });
});
