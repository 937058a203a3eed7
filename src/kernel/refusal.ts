/** Every expected "no". The client's wording for each lives in the client; the codes are the contract. */
export enum RefusalCode {
  SIGN_IN = 'SIGN_IN',
  WRONG_CREDENTIALS = 'WRONG_CREDENTIALS',
  STEP_UP = 'STEP_UP',
  PROOF_OF_WORK = 'PROOF_OF_WORK',
  DISPLAY_NAME = 'DISPLAY_NAME',
  NOT_FOUND = 'NOT_FOUND',
  NOT_ALLOWED = 'NOT_ALLOWED',
  INVALID = 'INVALID',
  TOO_LONG = 'TOO_LONG',
  TOO_SHORT = 'TOO_SHORT',
  TAKEN = 'TAKEN',
  TOO_MANY = 'TOO_MANY',
  TOO_COMPLEX = 'TOO_COMPLEX',
  STALE = 'STALE',
  CONFLICT = 'CONFLICT',
  LOCKED = 'LOCKED',
  CLOSED = 'CLOSED',
  MUTED = 'MUTED',
  EXPIRED = 'EXPIRED',
  BUSY = 'BUSY',
  UNAVAILABLE = 'UNAVAILABLE',
  UNEXPECTED = 'UNEXPECTED',
}

export interface RefusalDetail {
  /** The input field that was refused. */
  field?: string;
  /** The limit that was passed, in the unit of the field. */
  limit?: number;
  /** The date until which the refusal stands, "YYYY-MM-DD". */
  until?: string;
}

/** An expected no, thrown, so that the transaction it happens in is rolled back with it. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(
    code: keyof typeof RefusalCode,
    readonly detail: RefusalDetail = {},
  ) {
    // A refusal is an answer and no fault: policies make a hundred of them to say what somebody may do on one page, and
    // writing down where each was made took 7 % of the time of a thread page.
    const usual = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(code);
    Error.stackTraceLimit = usual;
    this.code = RefusalCode[code];
  }
}
