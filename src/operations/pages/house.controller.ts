import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access.js';
import { sendPublicPage } from '../../kernel/pages/page.js';
import { House } from './house.js';

/** The pages about the place itself. */
@Controller()
@Access('public')
export class HouseController {
  constructor(private readonly house: House) {}

  @Get()
  welcome(@Res() reply: FastifyReply): Promise<void> {
    return sendPublicPage(reply, this.house.welcome);
  }

  @Get('rules')
  rules(@Res() reply: FastifyReply): Promise<void> {
    return sendPublicPage(reply, this.house.rules);
  }

  @Get('limits')
  limits(@Res() reply: FastifyReply): Promise<void> {
    return sendPublicPage(reply, this.house.limits);
  }
}
