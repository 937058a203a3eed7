/** A file that no draft can be made of; its message is one sentence for the curator. */
export class Unreadable extends Error {}
