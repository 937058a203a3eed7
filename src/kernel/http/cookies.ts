import type { FastifyReply } from 'fastify';
import type { Config } from '../config.js';

/**
 * The session cookie's name and attributes. The `__Host-` prefix and Secure are left out only for plain http on
 * loopback, where a browser would not keep such a cookie.
 */
export class SessionCookie {
  readonly secure: boolean;
  readonly name: string;

  constructor(config: Config) {
    const { protocol, hostname } = new URL(config.publicUrl);
    const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    if (protocol !== 'https:' && !loopback) throw new Error('PUBLIC_URL must be https, unless it is on this machine.');
    this.secure = protocol === 'https:';
    this.name = this.secure ? '__Host-beside' : 'beside';
  }

  set(reply: FastifyReply, token: Buffer, days: number): void {
    reply.header('set-cookie', this.line(token.toString('base64url'), days * 86_400));
  }

  clear(reply: FastifyReply): void {
    reply.header('set-cookie', this.line('', 0));
  }

  /** The token in a Cookie header, or undefined when there is none that could be one. */
  read(header: string | undefined): Buffer | undefined {
    for (const pair of (header ?? '').split(';')) {
      const [name, value] = pair.trim().split('=');
      if (name === this.name && value && /^[\w-]{43}$/.test(value)) return Buffer.from(value, 'base64url');
    }
    return undefined;
  }

  private line(value: string, seconds: number): string {
    const secure = this.secure ? '; Secure' : '';
    return `${this.name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
  }
}
