/** Somebody is no longer a member: the tag of the membership that was removed, and nothing about whom. */
export interface Departure {
  groupId: string;
  tag: Buffer;
}

/** Tells whoever holds a connection open into a group that a membership is over. */
export class Departures {
  private readonly listeners: ((departure: Departure) => void)[] = [];

  listen(listener: (departure: Departure) => void): void {
    this.listeners.push(listener);
  }

  announce(departure: Departure): void {
    for (const listener of this.listeners) listener(departure);
  }
}
