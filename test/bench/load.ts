import autocannon, { type Request } from 'autocannon';
import { type Child, cpuOfPostgres } from './children.js';

export interface Measure {
  /** Requests answered in a second. */
  rate: number;
  /** CPU milliseconds of one request, of the server's process and of PostgreSQL. */
  node: number;
  postgres: number;
}

/** Lets every member ask, each over a connection of their own, for some seconds or requests. Throws when an answer was no answer. */
export async function measure(
  child: Child,
  asks: Request[][],
  postmaster: number,
  extent: { duration: number } | { amount: number },
): Promise<Measure> {
  let next = 0;
  const [node, postgres] = [child.cpu(), cpuOfPostgres(postmaster)];
  const result = await autocannon({
    url: child.url,
    connections: asks.length,
    ...extent,
    setupClient: (client) => client.setRequests(asks[next++ % asks.length]!.map((ask) => ({ ...ask }))),
    verifyBody: (body) => body.startsWith('{"data":') || body.startsWith('{"data" :'),
  });
  const { errors, timeouts, mismatches, non2xx, requests } = result;
  if (errors + timeouts + mismatches + non2xx > 0) {
    throw new Error(`Not answered: ${JSON.stringify({ errors, timeouts, mismatches, non2xx })}`);
  }
  return {
    rate: requests.total / result.duration,
    node: (child.cpu() - node) / requests.total,
    postgres: (cpuOfPostgres(postmaster) - postgres) / requests.total,
  };
}

/** One request, and its answer as it came. */
export async function askOnce(child: Child, { method, path, headers, body }: Request): Promise<unknown> {
  const response = await fetch(child.url + path, { method, headers, body });
  return response.json();
}
