import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentRequest, CurrentViewer, type RequestContext } from '../../kernel/graphql/request-context.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ChangePassphraseInput, RecoverInput } from './credentials.input.js';
import { PassphrasePayload, RecoverPayload } from './credentials.type.js';
import { Passphrases } from './passphrases.service.js';
import { RecoveryCodes } from './recovery-codes.service.js';
import { SESSION_DAYS } from '../sessions/sessions.service.js';
import { StepUps } from './step-ups.service.js';

@Resolver()
export class CredentialsResolver {
  constructor(
    private readonly passphrases: Passphrases,
    private readonly codes: RecoveryCodes,
    private readonly stepUps: StepUps,
    private readonly cookie: SessionCookie,
  ) {}

  @Mutation(() => String, { description: 'Gives a token, good for ten minutes, for what needs the passphrase again.' })
  @Access('member')
  stepUp(
    @CurrentViewer() viewer: Viewer,
    @Args('passphrase', { description: 'The passphrase.' }) passphrase: string,
  ): Promise<string> {
    return this.stepUps.give(viewer, passphrase);
  }

  @Mutation(() => PassphrasePayload, { description: 'Replaces your passphrase, and signs out every other device.' })
  @Access('member')
  async changePassphrase(
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() { reply }: RequestContext,
    @Args('input') input: ChangePassphraseInput,
  ): Promise<PassphrasePayload> {
    const changed = await this.passphrases.change(viewer, input.current, input.next);
    this.cookie.set(reply, changed.token, SESSION_DAYS);
    return changed;
  }

  @Mutation(() => RecoverPayload, { description: 'Signs in by a recovery code, and replaces the passphrase.' })
  @Access('public')
  async recover(
    @CurrentRequest() { reply }: RequestContext,
    @Args('input') input: RecoverInput,
  ): Promise<RecoverPayload> {
    const back = await this.passphrases.recover(input.recoveryCode, input.passphrase, input.newSignInName ?? false);
    this.cookie.set(reply, back.token, SESSION_DAYS);
    return back;
  }

  @Mutation(() => [String], { description: 'Gives five new recovery codes; the old ones stop working.' })
  @Access('member')
  renewRecoveryCodes(
    @CurrentViewer() viewer: Viewer,
    @Args('stepUp', { description: 'The token of `stepUp`.' }) stepUp: string,
  ): Promise<string[]> {
    return this.codes.renew(viewer, stepUp);
  }
}
