import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentRequest, CurrentViewer, type RequestContext } from '../../kernel/graphql/request-context.js';
import { SessionCookie } from '../../kernel/http/cookies.js';
import type { Viewer } from '../../kernel/viewer.js';
import { SignInInput, SignUpInput } from './account.input.js';
import { Me, OpenSessions, SignUpPayload } from './account.type.js';
import { DisplayNames } from './display-names.service.js';
import { ProofOfWork } from './proof-of-work.js';
import { Registration } from './registration.service.js';
import { SESSION_DAYS, Sessions } from '../sessions/sessions.service.js';
import { SignIn } from '../sessions/sign-in.service.js';

@Resolver(() => Me)
export class AccountResolver {
  constructor(
    private readonly registration: Registration,
    private readonly sessions: Sessions,
    private readonly signIns: SignIn,
    private readonly names: DisplayNames,
    private readonly work: ProofOfWork,
    private readonly cookie: SessionCookie,
  ) {}

  @Query(() => Me, { description: 'The signed-in person.' })
  @Access('member')
  me(@CurrentViewer() viewer: Viewer): Me {
    return viewer;
  }

  @Query(() => OpenSessions, { description: 'Where you are signed in.' })
  @Access('member')
  async mySessions(@CurrentViewer() viewer: Viewer): Promise<OpenSessions> {
    const expireOn = await this.sessions.expiries(viewer);
    return { count: expireOn.length, expireOn };
  }

  @Query(() => String, { description: 'A challenge to solve before signing up, as JSON text. Good for ten minutes.' })
  @Access('public')
  proofOfWork(): Promise<string> {
    return this.work.challenge();
  }

  @Mutation(() => SignUpPayload, { description: 'Makes an account and signs it in. Nothing is asked about anybody.' })
  @Access('public')
  async signUp(@Args('input') input: SignUpInput, @CurrentRequest() { reply }: RequestContext): Promise<SignUpPayload> {
    const member = await this.registration.signUp(input.passphrase, input.proofOfWork);
    this.cookie.set(reply, member.token, SESSION_DAYS);
    return member;
  }

  @Mutation(() => Boolean, { description: 'Signs in on this device.' })
  @Access('public')
  async signIn(@Args('input') input: SignInInput, @CurrentRequest() { reply }: RequestContext): Promise<boolean> {
    this.cookie.set(reply, await this.signIns.signIn(input.signInName, input.passphrase), SESSION_DAYS);
    return true;
  }

  @Mutation(() => Me, { description: 'Chooses the name shown on what you do under a name.' })
  @Access('member')
  chooseDisplayName(
    @CurrentViewer() viewer: Viewer,
    @Args('name', { description: 'The name, 2 to 40 characters; it may be changed later.' }) name: string,
  ): Promise<Me> {
    return this.names.choose(viewer, name);
  }

  @Mutation(() => Boolean, { description: 'Signs out here, or on every device.' })
  @Access('member')
  async signOut(
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() { reply }: RequestContext,
    @Args('everywhere', { defaultValue: false, description: 'Whether to end every session.' }) everywhere: boolean,
  ): Promise<boolean> {
    await this.signIns.signOut(viewer, everywhere);
    this.cookie.clear(reply);
    return true;
  }
}
