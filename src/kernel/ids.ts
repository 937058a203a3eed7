const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the value is a lower-case UUIDv4, the only form of id that Beside gives out. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID_V4.test(value);
}
