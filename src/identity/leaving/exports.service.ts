import { Injectable } from '@nestjs/common';
import { PersonalData } from '../../kernel/personal-data.js';
import { Refusal } from '../../kernel/refusal.js';
import { StepUp } from '../../kernel/step-up.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AccountsStore } from '../accounts/accounts.store.js';

/** Everything there is about a person, named and anonymous, in one text that only they can ask for. */
@Injectable()
export class Exports {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly personal: PersonalData,
    private readonly stepUp: StepUp,
    private readonly throttle: Throttle,
  ) {}

  /** The export as JSON text. Built in memory: it is never a file on the server. Throws STEP_UP. */
  async of(viewer: Viewer, stepUp: string): Promise<string> {
    await this.throttle.count('signIn', viewer);
    // Safety: this text joins a name with its anonymous words; it is not for whoever holds an unlocked telephone.
    this.stepUp.require(viewer, stepUp);
    const account = await this.accounts.byId(viewer.accountId);
    if (!account) throw new Refusal('SIGN_IN');
    const { displayName, joinedMonth, tiesCutOn } = account;
    const records: Record<string, unknown> = {
      format: 'beside-export/1',
      account: { displayName, joinedMonth: joinedMonth.slice(0, 7), tiesCutOn, staff: viewer.staff },
    };
    for (const [name, keeper] of this.personal.all()) records[name] = await keeper.export(viewer);
    return JSON.stringify(records, null, 2);
  }
}
