import { describe, expect, it } from '@jest/globals';
import { imported, part } from './importing.js';

const WORDS = 'Bleeding isn’t always a sign — ask “your own” team. Café, año, 38 °C.';
const page = (charset: string, words = WORDS) =>
  `<html><head><meta charset="${charset}"></head><body><h1>A demonstration</h1><p>${words}</p></body></html>`;
const western = (text: string) =>
  Uint8Array.from([...text].map((c) => ({ '’': 0x92, '“': 0x93, '”': 0x94, '—': 0x97 })[c] ?? c.charCodeAt(0)));
const expectWhole = ({ draft, report }: ReturnType<typeof imported>, encoding: RegExp) => {
  expect(draft.body).toContain('Bleeding isn’t always a sign — ask “your own” team.');
  expect(draft.body).toContain('Café, año, 38 °C.');
  expect(part(report, 'The file')).toMatch(encoding);
};

describe('a file in any encoding', () => {
  it('is read as UTF-8 when its bytes are, whatever it claims', () => {
    expectWhole(imported(page('utf-8')), /Encoding: UTF-8, because its bytes are whole UTF-8, and it says so/);
    expectWhole(imported(page('iso-8859-1')), /It claims to be “iso-8859-1”, and is not/);
    expectWhole(imported(`\uFEFF${page('utf-8')}`), /the file begins with its mark/);
  });

  it('is read as windows-1252 when it is that, and says so or claims to be UTF-8', () => {
    expectWhole(imported(western(page('windows-1252'))), /Encoding: windows-1252/);
    expectWhole(imported(western(page('utf-8'))), /Encoding: windows-1252.*It claims to be “utf-8”, and is not/);
    expectWhole(imported(western(page('koi8-r'))), /Encoding: windows-1252.*It claims to be “koi8-r”, and is not/);
  });

  it('is read as UTF-16 with a mark and without', () => {
    const little = Buffer.from(page('utf-16'), 'utf16le');
    const big = Buffer.from(little).swap16();
    expectWhole(imported(Buffer.concat([Buffer.from([0xff, 0xfe]), little])), /UTF-16 \(little-endian\)/);
    expectWhole(imported(Buffer.concat([Buffer.from([0xfe, 0xff]), big])), /UTF-16 \(big-endian\)/);
    expectWhole(imported(little), /every second byte is zero/);
    expectWhole(imported(big), /UTF-16 \(big-endian\)/);
  });

  it('is read piece by piece when it mixes two', () => {
    const mixed = Buffer.concat([Buffer.from(page('utf-8')), Buffer.from(western('<p>It’s mixed.</p>'))]);
    const { draft, report } = imported(mixed);
    expect(draft.body).toContain('isn’t always');
    expect(draft.body).toContain('It’s mixed.');
    expect(report).toContain('UTF-8 mixed with windows-1252');
  });

  it('is put right where UTF-8 had been read as Latin-1, once or twice over', () => {
    const garble = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text));
    expectWhole(imported(page('utf-8', garble(WORDS))), /Put right: \d+ places where UTF-8 had been read as Latin-1/);
    expectWhole(imported(page('utf-8', garble(garble(WORDS)))), /Put right/);
    const { draft } = imported(page('utf-8', 'It isnâ€™t â€œyourâ€ fault. Seâ€¦ NiÃ±o 38Â°C.'));
    expect(draft.body).toContain('It isn’t “your” fault. Se… Niño 38°C.');
  });

  it('loses what nobody sees, and says what and how often', () => {
    const { draft, report } = imported(
      page('utf-8', 'Bl\u200Bee\u00ADding \u202Ereversed\u202C and\0 one\u0007 more sen\u2066tence.\r\rNew.'),
    );
    expect(draft.body).toContain('Bleeding reversed and one more sentence.');
    expect(report).toContain('1 zero bytes');
    expect(report).toMatch(/3 marks that turn text around, 2 zero-width characters/);
    expect(draft.file).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u200B-\u200F\u202A-\u202E\u2060-\u2069]/);
  });

  it('is told to have lost characters before', () => {
    expect(imported(page('utf-8', 'It isn\uFFFDt a sign.')).report).toMatch(/Lost before it came here: 1 character/);
  });

  it('is marked as cut when it ends in the middle of a character', () => {
    const bytes = Buffer.from('Plain words on bleeding.\n\nYou may need care é');
    const { draft, report } = imported(bytes.subarray(0, -1), 'notes.txt');
    expect(part(report, 'Cut off')).toMatch(/Cut off \(1\)/);
    expect(draft.body).toMatch(/You may need care \[.*\[cut off here\]$|You may need care .*\[cut off here\]$/);
  });
});

describe('a file that is no text', () => {
  it.each([
    ['empty', new Uint8Array(), /The file is empty/],
    ['blank', Buffer.from(' \n\t\n '), /holds no words/],
    ['a PDF', Buffer.from('%PDF-1.7 stream'), /The file is a PDF; save its text/],
    ['a packed document', Buffer.from('PK\x03\x04 word/document.xml'), /a Word or other packed document/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), /a picture/],
    ['bytes', Uint8Array.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256)), /not text/],
    [
      'only furniture',
      Buffer.from('<html><nav><a href="/">Home</a></nav><script>1</script></html>'),
      /no text of an article/,
    ],
  ])('is refused in one sentence: %s', (_, bytes, sentence) => {
    expect(() => imported(bytes)).toThrow(sentence);
    expect(() => imported(bytes)).toThrow(/^[^\n]+[.]$/);
  });
});
