import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { builtClient } from '../../kernel/pages/built-client.js';
import { sendPage } from '../../kernel/pages/page.js';

/** The addresses of the app. They all answer the same page, which says nothing of anybody and asks for the rest. */
@Controller([
  'groups',
  'groups/*',
  'g/*',
  't/*',
  'you',
  'you/*',
  'mod',
  'mod/*',
  'search',
  'invite',
  'invite/*',
  'library',
  'library/*',
])
@Access('public')
export class AppController {
  @Get()
  app(@Res() reply: FastifyReply): Promise<void> {
    return sendPage(reply, builtClient().appPage(reply.request.url.split('?')[0]!));
  }
}
