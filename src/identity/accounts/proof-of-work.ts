import { Injectable } from '@nestjs/common';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config.js';
import { Refusal } from '../../kernel/refusal.js';
import { PepperRing } from '../../vault/index.js';

/** A challenge is good for ten minutes, once. */
const MINUTES = 10;

/** What a visitor's device counts out before signing up, so that making a thousand accounts costs something. */
@Injectable()
export class ProofOfWork {
  private readonly spent = new Map<string, number>();

  constructor(
    private readonly config: Config,
    private readonly ring: PepperRing,
    private readonly clock: Clock,
  ) {}

  /** A challenge as JSON text: `{ algorithm, challenge, salt, signature, maxnumber }`. */
  async challenge(): Promise<string> {
    const challenge = await createChallenge({
      hmacKey: this.hmacKey(),
      maxNumber: this.config.proofOfWorkEffort,
      expires: new Date(this.clock.now().getTime() + MINUTES * 60_000),
    });
    return JSON.stringify(challenge);
  }

  /** Takes a solution, JSON text with `number` added to the challenge. Throws PROOF_OF_WORK when it is not one. */
  async spend(solution: string): Promise<void> {
    const payload = readSolution(solution);
    const now = this.clock.now().getTime();
    for (const [signature, until] of this.spent) if (until < now) this.spent.delete(signature);
    if (!payload || this.spent.has(payload.signature) || !(await this.isSolved(payload, now))) {
      throw new Refusal('PROOF_OF_WORK', { field: 'proofOfWork' });
    }
    this.spent.set(payload.signature, now + MINUTES * 60_000);
  }

  private async isSolved(payload: Solution, now: number): Promise<boolean> {
    // By our own clock; the signature covers the time the challenge ends.
    const expires = Number(extractParams(payload).expires) * 1_000;
    return expires > now && (await verifySolution(payload, this.hmacKey(), false));
  }

  private hmacKey(): string {
    return this.ring.key(this.ring.newest, 'proof-of-work').toString('hex');
  }
}

type Solution = Exclude<Parameters<typeof verifySolution>[0], string>;

function readSolution(text: string): Solution | undefined {
  try {
    const { algorithm, challenge, number, salt, signature } = JSON.parse(text) as Record<string, unknown>;
    const words = [algorithm, challenge, salt, signature].every((value) => typeof value === 'string');
    return words && typeof number === 'number'
      ? ({ algorithm, challenge, number, salt, signature } as Solution)
      : undefined;
  } catch {
    return undefined;
  }
}
