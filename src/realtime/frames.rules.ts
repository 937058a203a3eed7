/** Frames are filled up to a multiple of this many bytes, so that their length tells little of what is in them. */
export const FRAME_STEP = 256;

/** "42" before an event, "43" and the number of the event, usually of few digits, before its acknowledgement. */
const BEFORE_EVENT = 2;
const BEFORE_ANSWER = 6;

/** The payload of an event with a `pad` that fills its frame. */
export function paddedEvent<Payload extends object>(event: string, payload: Payload): Payload & { pad: string } {
  return padded(payload, (full) => BEFORE_EVENT + Buffer.byteLength(JSON.stringify([event, full])));
}

/** An acknowledgement with a `pad` that fills its frame. */
export function paddedAnswer<Payload extends object>(payload: Payload): Payload & { pad: string } {
  return padded(payload, (full) => BEFORE_ANSWER + Buffer.byteLength(JSON.stringify([full])));
}

function padded<Payload extends object>(payload: Payload, lengthOf: (full: object) => number) {
  const full = { ...payload, pad: '' };
  full.pad = ' '.repeat((FRAME_STEP - (lengthOf(full) % FRAME_STEP)) % FRAME_STEP);
  return full;
}
