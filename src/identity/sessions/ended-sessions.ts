/** Tells whoever holds a connection open that its session is over: signed out, left, or deleted. */
export class EndedSessions {
  private readonly listeners: ((tokenHashes: Buffer[]) => void)[] = [];

  listen(listener: (tokenHashes: Buffer[]) => void): void {
    this.listeners.push(listener);
  }

  announce(tokenHashes: Buffer[]): void {
    for (const listener of this.listeners) listener(tokenHashes);
  }
}
