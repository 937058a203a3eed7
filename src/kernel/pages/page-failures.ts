import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter, HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalAnswer } from '../graphql/answers.js';
import { Log } from '../log.js';
import { Refusal } from '../refusal.js';
import { htmlOf, sendPage } from './page.js';
import { NotHere, OurMistake, Refused } from './sorry.page.js';

/** What somebody on a plain page meets when it fails: kind words and the way to help, nothing of the error. */
@Catch()
export class PageFailures extends BaseExceptionFilter {
  constructor(
    adapterHost: HttpAdapterHost,
    private readonly log: Log,
  ) {
    super(adapterHost.httpAdapter);
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL has answers of its own.
    if (host.getType<string>() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (request.url.startsWith('/graphql')) return super.catch(error, host);
    void this.answer(error, host.switchToHttp().getResponse<FastifyReply>());
  }

  private async answer(error: unknown, reply: FastifyReply): Promise<void> {
    const status = statusOf(error);
    reply.header('cache-control', 'no-store');
    // Our app sends a picture by itself, and reads why it was not taken.
    if (error instanceof Refusal && reply.request.headers.accept === 'application/json') {
      return void (await reply.status(status).send(refusalAnswer(error)));
    }
    if (status === 404) return sendPage(reply, NOT_HERE, status);
    if (status < 500) return sendPage(reply, REFUSED, status);
    const reference = error instanceof Refusal ? null : this.log.failure('page-failed', error);
    return sendPage(reply, htmlOf(OurMistake, { reference }), status);
  }
}

const NOT_HERE = htmlOf(NotHere, {});
const REFUSED = htmlOf(Refused, {});

/** The HTTP status of an error that a page meets. */
export function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Refusal) return REFUSAL_STATUS[error.code] ?? 400;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}

const REFUSAL_STATUS: Record<string, number> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  SIGN_IN: 401,
  WRONG_CREDENTIALS: 401,
  TOO_MANY: 429,
  BUSY: 503,
  UNAVAILABLE: 503,
};
