import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type SharpOptions } from 'sharp';
import { Remaker } from '../../../src/media/remaker.service.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { aGroup, aMember, appoint } from '../../world/groups.js';
import { Person } from '../../world/person.js';
import { aPicture, type Format, received, sendPicture } from '../../world/pictures.js';
import { onStaff } from '../library/desk.js';

const MEGABYTE = 1024 * 1024;
const FORMATS: Format[] = ['jpeg', 'png', 'webp'];
const one = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#999999' }, limitInputPixels: false });

describe('a file that is sent as a picture', () => {
  let server: TestServer;
  let curator: Person;
  beforeAll(async () => {
    server = await startServer();
    curator = await onStaff(server, 'steward');
  });
  afterAll(() => server.stop());

  const refusalOf = async (bytes: Buffer) => {
    const { status, answer } = await sendPicture(curator, bytes);
    return { status, ...answer };
  };
  const kept = async (id: string, size = 'large') => {
    const response = await curator.fetch(`/pictures/${id}/${size}.webp`);
    return Buffer.from(await response.arrayBuffer());
  };
  const remade = async (bytes: Buffer) => kept(await received(curator, bytes));

  it('is taken from curators alone, from our own pages, at one address', async () => {
    const bytes = await aPicture();
    const host = await aMember(server, await aGroup(server));
    const statusFor = async (person: Person, headers: Record<string, string> = {}) =>
      (await sendPicture(person, bytes, headers)).status;
    expect(await statusFor(new Person(server))).toBe(401);
    expect(await statusFor(host)).toBe(403);
    await appoint(server, host, 'moderator');
    expect(await statusFor(host)).toBe(403);
    expect(await statusFor(curator, { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusFor(curator, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    // What a form of another site could send.
    expect(await statusFor(curator, { 'content-type': 'multipart/form-data; boundary=x' })).toBe(415);
    expect(await statusFor(curator, { 'content-type': 'text/plain' })).toBe(400);
    expect(await statusFor(curator, { 'content-type': 'application/x-www-form-urlencoded' })).toBe(400);
    const elsewhere = await curator.fetch('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    expect(elsewhere.status).toBe(415);
    expect(await statusFor(curator)).toBe(201);
  });

  it('of a group steward is refused, whose word does not reach everywhere', async () => {
    const groupId = await aGroup(server);
    const steward = await aMember(server, groupId);
    await appoint(server, steward, 'steward', groupId);
    const { status, answer } = await sendPicture(steward, await aPicture());
    expect({ status, ...answer }).toEqual({ status: 403, code: 'NOT_ALLOWED' });
  });

  it.each(FORMATS)('is made anew as WebP from %s, in two sizes', async (format) => {
    const id = await received(curator, await aPicture(format, 3_000, 1_500));
    const [large, small] = [await sharp(await kept(id)).metadata(), await sharp(await kept(id, 'small')).metadata()];
    expect([large.format, large.width, large.height]).toEqual(['webp', 2_048, 1_024]);
    expect([small.format, small.width, small.height]).toEqual(['webp', 480, 240]);
  });

  it('is refused when it is anything but JPEG, PNG or WebP, whatever it is called', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const others: Record<string, Buffer> = {
      svg: Buffer.from(svg),
      gif: await one(20, 20).gif().toBuffer(),
      tiff: await one(20, 20).tiff().toBuffer(),
      avif: await one(20, 20).avif().toBuffer(),
      pdf: Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF'),
      html: Buffer.from('<!doctype html><script>alert(1)</script>'),
      nothing: Buffer.alloc(0),
      zeros: Buffer.alloc(1_000),
      riff: Buffer.from('RIFF\0\0\0\0WAVE'),
    };
    for (const [name, bytes] of Object.entries(others)) {
      expect([name, await refusalOf(bytes)]).toEqual([name, { status: 400, code: 'INVALID', field: 'kind' }]);
    }
  });

  it('is refused when it only begins like a picture', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>');
    const beginnings = { jpeg: 'ffd8ff', png: '89504e470d0a1a0a', webp: '524946460000000057454250' };
    for (const [name, mark] of Object.entries(beginnings)) {
      for (const rest of [Buffer.alloc(0), svg, Buffer.alloc(10_000, 0xff), await one(20, 20).tiff().toBuffer()]) {
        const answer = await refusalOf(Buffer.concat([Buffer.from(mark, 'hex'), rest]));
        expect([name, answer]).toEqual([name, { status: 400, code: 'INVALID', field: 'picture' }]);
      }
    }
  }, 60_000);

  it.each(FORMATS)('is refused when it ends too early, as %s', async (format) => {
    const noise = {
      create: { width: 300, height: 300, channels: 3 as const, noise: { type: 'gaussian', mean: 128, sigma: 40 } },
    };
    const whole = await sharp(noise as SharpOptions)
      .toFormat(format)
      .toBuffer();
    for (const share of [0.1, 0.5, 0.9]) {
      const answer = await refusalOf(whole.subarray(0, Math.floor(whole.length * share)));
      expect([share, answer]).toEqual([share, { status: 400, code: 'INVALID', field: 'picture' }]);
    }
  });

  it('is refused above 8 MB, whatever length it announces', async () => {
    const tooLong = { code: 'TOO_LONG', field: 'picture', limit: 8 * MEGABYTE };
    const bytes = Buffer.concat([await aPicture(), Buffer.alloc(8 * MEGABYTE)]);
    expect(await refusalOf(bytes)).toMatchObject(tooLong);
    async function* inPieces() {
      for (let sent = 0; sent < 9; sent += 1) yield new Uint8Array(MEGABYTE);
    }
    const response = await curator.fetch('/pictures', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
      body: inPieces() as unknown as BodyInit,
      duplex: 'half',
    } as RequestInit);
    expect(JSON.parse(await response.text())).toMatchObject(tooLong);
  });

  it('is refused above 25 million pixels by what its head says, before anything is unpacked', async () => {
    const tooMany = { status: 400, code: 'TOO_COMPLEX', field: 'picture', limit: 25_000_000 };
    const bomb = await one(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(await refusalOf(bomb)).toEqual(tooMany);
    expect(await refusalOf(await one(5_001, 5_000).png().toBuffer())).toEqual(tooMany);
    expect((await sendPicture(curator, await one(5_000, 5_000).png().toBuffer())).status).toBe(201);
    const claimed = await aPicture('jpeg');
    const frame = claimed.indexOf(Buffer.from([0xff, 0xc0]));
    claimed.writeUInt16BE(60_000, frame + 5);
    claimed.writeUInt16BE(60_000, frame + 7);
    expect(await refusalOf(claimed)).toEqual(tooMany);
  }, 60_000);

  it('keeps nothing of where, when and with what it was taken, and stands upright', async () => {
    const told = await one(300, 200)
      .withExif({ IFD0: { Make: 'ACME-CAMERA', Orientation: '6' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withIccProfile('p3')
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><owner>ACME-OWNER</owner></x:xmpmeta>')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(told.includes('ACME-CAMERA')).toBe(true);
    const id = await received(curator, told);
    for (const size of ['large', 'small']) {
      const bytes = await kept(id, size);
      const { exif, icc, xmp, iptc, comments, width, height } = await sharp(bytes).metadata();
      expect([exif, icc, xmp, iptc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined]);
      expect([width, height]).toEqual([200, 300]);
      for (const chunk of ['EXIF', 'ICCP', 'XMP ', 'ACME'])
        expect([chunk, bytes.includes(chunk)]).toEqual([chunk, false]);
    }
  });

  it('loses whatever hides in a comment or behind its end', async () => {
    const hidden = '<script>alert("hidden-payload")</script>';
    const tail = Buffer.from(`PK\u0003\u0004${hidden}`);
    for (const format of FORMATS) {
      const bytes = await remade(Buffer.concat([await aPicture(format), tail]));
      expect([format, bytes.includes('hidden-payload'), bytes.includes('PK\u0003\u0004')]).toEqual([
        format,
        false,
        false,
      ]);
    }
    const jpeg = await aPicture('jpeg');
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, hidden.length + 2]), Buffer.from(hidden)]);
    const bytes = await remade(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]));
    expect(bytes.includes('hidden-payload')).toBe(false);
  });

  it('is one still picture, on white', async () => {
    const frames = ['#ff0000', '#00ff00', '#0000ff'].map((background) => ({
      create: { width: 40, height: 40, channels: 4 as const, background },
    }));
    const pages = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const moving = await sharp(pages, { join: { animated: true } })
      .webp({ loop: 0, delay: [50, 50, 50] })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(3);
    expect((await sharp(await remade(moving)).metadata()).pages ?? 1).toBe(1);
    const glass = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { data, info } = await sharp(await remade(glass))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.channels, data[0]! > 250]).toEqual([3, true]);
  });

  it('is given up after its time, and the next one is taken', async () => {
    const { limits } = server.app.get(Remaker, { strict: false });
    const usual = { ...limits };
    limits.milliseconds = 1;
    expect(await refusalOf(await aPicture())).toEqual({ status: 400, code: 'INVALID', field: 'picture' });
    Object.assign(limits, usual);
    expect((await sendPicture(curator, await aPicture())).status).toBe(201);
  });

  it('waits for those before it, and is sent back when too many wait; others are answered meanwhile', async () => {
    const bytes = await aPicture('png', 2_000, 2_000);
    const all = Array.from({ length: 14 }, () => sendPicture(curator, bytes));
    let isOver = false;
    void Promise.all(all).then(() => (isOver = true));
    expect((await fetch(`${server.url}/help`)).status).toBe(200);
    expect(isOver).toBe(false);
    const statuses = (await Promise.all(all)).map(({ status, answer }) => [status, answer.code]);
    expect(statuses.filter(([status]) => status === 201)).toHaveLength(8);
    expect(statuses.filter(([, code]) => code === 'BUSY')).toHaveLength(6);
  }, 60_000);

  it('is kept without a word of who sent it, what it was called, or what was sent', async () => {
    const bytes = await aPicture('png');
    const id = await received(curator, bytes);
    const [row] = await server.sql<Record<string, unknown>>('select * from media.picture where id = $1', [id]);
    expect(Object.keys(row!).sort()).toEqual(['height', 'id', 'large', 'received_hour', 'small', 'width']);
    expect((row!.received_hour as Date).toISOString()).toMatch(/T\d\d:00:00\.000Z$/);
    expect((row!.large as Buffer).equals(bytes)).toBe(false);
    expect(server.log.join('\n')).not.toContain(id);
  });
});

describe('pictures one after the other', () => {
  it('are counted, before they are read', async () => {
    const server = await startServer({ settings: { throttle: true } });
    const curator = await onStaff(server, 'steward');
    const codes: string[] = [];
    for (let sent = 0; sent < 41; sent += 1) codes.push((await sendPicture(curator, Buffer.from('x'))).answer.code);
    expect([codes[39], codes[40]]).toEqual(['INVALID', 'TOO_MANY']);
    await server.stop();
  });
});
