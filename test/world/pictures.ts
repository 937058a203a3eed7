import sharp from 'sharp';
import type { Person } from './person.js';

export type Format = 'jpeg' | 'png' | 'webp';

/** A picture of one colour with a darker half, made for a test. */
export async function aPicture(format: Format = 'jpeg', width = 640, height = 400): Promise<Buffer> {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#335566' } };
  const dark = await sharp(half).png().toBuffer();
  const whole = sharp({ create: { width, height, channels: 3, background: '#ddccbb' } });
  return whole
    .composite([{ input: dark, left: 0, top: 0 }])
    .toFormat(format)
    .toBuffer();
}

/** Sends a file as the desk does; the answer, whatever it is. */
export async function sendPicture(person: Person, bytes: Buffer, headers: Record<string, string> = {}) {
  const response = await person.fetch('/pictures', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json', ...headers },
    body: new Uint8Array(bytes),
  });
  const text = await response.text();
  return { status: response.status, answer: text.startsWith('{') ? JSON.parse(text) : text };
}

/** A picture that was taken in. */
export async function received(person: Person, bytes?: Buffer): Promise<string> {
  const { status, answer } = await sendPicture(person, bytes ?? (await aPicture()));
  if (status !== 201) throw new Error(`Not taken: ${status} ${JSON.stringify(answer)}`);
  return answer.id;
}

/** A picture as a draft names it. */
export const illustration = (id: string, given: object = {}) => ({
  ...{ id, section: 'Resting', description: 'A drawing of a bed with a folded blanket.' },
  ...{ explanation: 'Lying down for 2 days is enough for most. [1]', notes: ['MEDICAL_EMERGENCY'], ...given },
});
