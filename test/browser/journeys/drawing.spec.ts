import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { library } from '../../../client/words/en/library.js';
import { approval, APPROVE, drafted, onStaff, PUBLISH } from '../../api/library/desk.js';
import type { Person } from '../../world/person.js';
import { aPicture } from '../../world/pictures.js';
import { inspect } from '../checks/inspect.js';
import { aCommunity } from '../setup/community.js';

const words = library.pictures;

describe('a picture from the desk to its reader', () => {
  const community = aCommunity();
  let author: Person;
  let clinician: Person;
  beforeAll(async () => {
    author = await onStaff(community.server, 'steward', 'Ada');
    clinician = await onStaff(community.server, 'clinician');
  });

  /** The addresses of pictures that a page asks for from now on. */
  const askedFor = (page: Page) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'image' && /pictures/.test(request.url())) asked.push(request.url());
    });
    return asked;
  };
  const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

  it('is added, described, approved, and opened by whoever wants to', async () => {
    const draft = await drafted(author, {}, 'with-a-drawing');
    const { page, watch } = await community.visitor({ viewport: { width: 1280, height: 900 } }, author);
    // A file that is refused.
    watch.allow(/status of 400/);
    const asked = askedFor(page);
    await page.goto(`/library/revision/${draft.id}`);
    await page.getByLabel(library.edit.title, { exact: true }).fill('Resting, with a drawing');

    const file = page.getByLabel(words.file, { exact: true });
    await file.setInputFiles(fileOf('notes.jpg', Buffer.from('%PDF-1.7')));
    await page.getByText(words.wrong.kind).first().waitFor();
    await file.setInputFiles(fileOf('large.jpg', Buffer.alloc(8 * 1024 * 1024 + 1)));
    await page.getByText(words.wrong.bytes).first().waitFor();
    expect(await page.getByLabel(library.edit.title, { exact: true }).inputValue()).toBe('Resting, with a drawing');

    await file.setInputFiles(fileOf('IMG_1234.jpg', await aPicture('jpeg', 1_200, 800)));
    const one = page.getByRole('group', { name: words.one.replace('{n}', '1') });
    await one.getByLabel(words.description).fill('A drawing of a bed with a folded blanket.');
    await one.getByLabel(words.explanation).fill('Lying down for 2 days is enough for most. [1]');
    await one.getByLabel(words.place).selectOption('Resting');
    await page.getByRole('button', { name: library.edit.save }).click();
    await page.getByText(library.edit.saved).first().waitFor();
    await page.getByText(library.missing.none).waitFor();
    expect(asked).toEqual([]);
    await one.getByRole('button', { name: words.open }).click();
    await one.getByRole('img').waitFor();
    expect(asked).toHaveLength(1);
    expect(await inspect(page)).toEqual([]);
    await page.getByRole('button', { name: library.acts.SUBMIT.do }).click();
    await page.getByRole('dialog').getByRole('button', { name: library.acts.SUBMIT.do }).click();
    await page.getByText(library.states.SUBMITTED).first().waitFor();

    const version = `query ($id: Id!) { libraryRevision(id: $id) { id workId version } }`;
    const { libraryRevision } = await clinician.send(version, { id: draft.id });
    await clinician.send(APPROVE, approval(libraryRevision));
    await author.send(PUBLISH, { id: draft.id });

    const reader = await community.visitor({ javaScriptEnabled: false });
    const met = askedFor(reader.page);
    await reader.page.goto('/articles/with-a-drawing');
    await reader.page.getByText('A drawing of a bed with a folded blanket.').first().scrollIntoViewIfNeeded();
    expect(met).toEqual([]);
    await reader.page.getByRole('link', { name: /^Open the picture/ }).click();
    await reader.page.getByRole('img', { name: 'A drawing of a bed with a folded blanket.' }).waitFor();
    const isShown = await reader.page
      .locator('.art img')
      .evaluate((image: any) => image.naturalWidth as number)
      .catch(() => -1);
    expect(isShown).not.toBe(0);
    await reader.page.getByRole('link', { name: 'Resting, with a drawing' }).click();
    await reader.page.getByRole('heading', { level: 1, name: 'Resting, with a drawing' }).waitFor();
  });

  it('is as easy to meet for everybody, in the article and opened', async () => {
    const reader = await community.visitor();
    await reader.page.goto('/articles/with-a-drawing');
    expect(await inspect(reader.page)).toEqual([]);
    await reader.page.getByRole('link', { name: /^Open the picture/ }).click();
    await reader.page.locator('.art img').waitFor();
    expect(
      await reader.page.locator('.art img').evaluate((image: any) => image.naturalWidth as number),
    ).toBeGreaterThan(0);
    expect(await inspect(reader.page)).toEqual([]);
    // On paper the words stand, and nothing of the picture.
    await reader.page.goto('/articles/with-a-drawing');
    await reader.page.emulateMedia({ media: 'print' });
    expect(await reader.page.getByText('Lying down for 2 days').isVisible()).toBe(true);
    expect(await reader.page.getByRole('link', { name: /^Open the picture/ }).isVisible()).toBe(false);
  });
});
