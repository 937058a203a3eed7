import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Config } from './config.js';
import { Refusal } from './refusal.js';
import { scopeOf } from './scopes.js';
import type { Viewer } from './viewer.js';

/** How often one person may do a thing: `points` within `seconds`. */
export const LIMITS = {
  write: { points: 30, seconds: 600 },
  chat: { points: 10, seconds: 30 },
  react: { points: 120, seconds: 600 },
  report: { points: 20, seconds: 3600 },
  join: { points: 30, seconds: 3600 },
  search: { points: 120, seconds: 600 },
  read: { points: 1200, seconds: 600 },
  private: { points: 300, seconds: 600 },
  signUp: { points: 20, seconds: 3600 },
  // Without script nothing is counted out, so the whole community shares a few of these.
  signUpByHand: { points: 12, seconds: 3600 },
  // From readers who are not known: what the whole community can send to its curators.
  unclear: { points: 30, seconds: 3600 },
  signIn: { points: 10, seconds: 900 },
  // Each is unpacked and packed anew, one after the other.
  picture: { points: 40, seconds: 3600 },
} as const;

export type LimitName = keyof typeof LIMITS;

/**
 * Limits in this process's memory, gone on restart, shared by named and anonymous acts alike.
 * Safety: a stored counter would say how often somebody wrote, anonymous acts included.
 */
@Injectable()
export class Throttle {
  private readonly limiters = new Map<LimitName, RateLimiterMemory>();

  constructor(private readonly config: Config) {}

  /** Counts one act of this person; throws TOO_MANY when it is one too many. */
  async count(limit: LimitName, viewer: Viewer): Promise<void> {
    await this.countKey(limit, viewer.tag('throttle', scopeOf('throttle', limit)).toString('base64'));
  }

  /** The same for somebody who is not signed in, by whatever they named: a sign-in name, or "everybody". */
  async countKey(limit: LimitName, key: string): Promise<void> {
    if (!this.config.throttle) return;
    try {
      await this.limiter(limit).consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new Refusal('TOO_MANY', { limit: LIMITS[limit].points });
      throw error;
    }
  }

  private limiter(limit: LimitName): RateLimiterMemory {
    let limiter = this.limiters.get(limit);
    if (!limiter) {
      const { points, seconds } = LIMITS[limit];
      limiter = new RateLimiterMemory({ points, duration: seconds });
      this.limiters.set(limit, limiter);
    }
    return limiter;
  }
}
