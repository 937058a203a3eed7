import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../kernel/viewer.js';
import { PrivatePages, versionOf } from '../../vault/index.js';
import { cleanWords, LIMITS } from '../words.rules.js';
import type { KeepSafetyPlanInput, SafetyPlan } from './safety-plan.type.js';

const LIST = 'list/plan';
const PARTS = ['signs', 'alone', 'places', 'people', 'professionals', 'safer', 'reason'] as const;

type Plan = Record<(typeof PARTS)[number], string>;

/**
 * A plan for hard hours, sealed to whoever made it. It is not screened: its words are about danger because they are to
 * keep from it, and help is on its page anyway.
 */
@Injectable()
export class SafetyPlans {
  constructor(private readonly pages: PrivatePages) {}

  /** The plan; without a version while there is none. */
  async of(viewer: Viewer): Promise<SafetyPlan> {
    const item = await this.pages.only<Plan>(viewer, LIST);
    return { version: item ? versionOf(item) : null, ...(item?.value ?? planOf(() => '')) };
  }

  /** Keeps all parts at once; a plan of empty parts is none. Throws TOO_LONG, and STALE when it has changed since. */
  async keep(viewer: Viewer, input: KeepSafetyPlanInput): Promise<SafetyPlan> {
    const plan = planOf((part) => cleanWords(input[part] ?? '', part, LIMITS.planPart));
    const isEmpty = PARTS.every((part) => plan[part] === '');
    await this.pages.keepOnly<Plan>(viewer, LIST, input.version ?? null, isEmpty ? null : plan);
    return this.of(viewer);
  }

  /** The plan for its owner to take along; null for none. */
  async export(viewer: Viewer): Promise<Plan | null> {
    return (await this.pages.only<Plan>(viewer, LIST))?.value ?? null;
  }
}

function planOf(words: (part: (typeof PARTS)[number]) => string): Plan {
  return Object.fromEntries(PARTS.map((part) => [part, words(part)])) as Plan;
}
