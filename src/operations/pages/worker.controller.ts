import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { builtClient } from '../../kernel/pages/built-client.js';

/** Pages kept from the start; the country's help comes with the page that was open. */
const PAGES = ['/help', '/help/check', '/help/signs', '/breathe', '/articles/when-to-get-help', '/closed'];

/** The worker of "Keep help on this phone", told what the files of this release are called. */
@Controller('sw.js')
@Access('public')
export class WorkerController {
  @Get()
  async worker(@Res() reply: FastifyReply): Promise<void> {
    const { worker, files } = builtClient();
    const text = `self.FILES=${JSON.stringify([...PAGES, ...files])};${worker}`;
    await reply.type('text/javascript; charset=utf-8').send(text);
  }
}
