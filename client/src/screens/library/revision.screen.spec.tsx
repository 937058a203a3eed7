/**
 * @jest-environment jsdom
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { library as words } from '../../../words/en/library.js';
import { refusing, shownAt, type Answers } from '../../testing/shown.js';
import RevisionScreen from './revision.screen.js';

const ID = '5f0c1c0e-4b7e-4c62-9a54-8d4f4f0b1a11';

const revision = (more: object = {}) => ({
  libraryRevision: {
    ...{ __typename: 'LibraryRevision', id: ID, workId: 'w', n: 1, state: 'DRAFT', version: 3, isYours: true },
    ...{ title: 'Rest', summary: 'About rest.', body: 'Rest. [1]', verdict: null, notes: [], coveredSections: [] },
    ...{ coveredNotes: [], facts: [], pictures: [], sections: [], missing: [], reviews: [], returnedWords: null },
    sources: [{ n: 1, organisation: 'A', title: 'B', url: 'javascript:alert(1)', edition: null }],
    viewerCan: ['SAVE', 'DISCARD', 'SUBMIT'],
    ...more,
  },
});
const WORK = {
  libraryWork: {
    ...{ __typename: 'LibraryWork', id: 'w', kind: 'ARTICLE', slug: 'rest', locale: 'en', title: 'Rest' },
    ...{ publishedId: null, revisions: [{ __typename: 'LibraryRevision', id: ID, n: 1, state: 'DRAFT' }] },
  },
};

const shown = (answers: Answers) =>
  shownAt(
    `/library/revision/${ID}`,
    { LibraryRevision: () => revision(), RevisionWork: () => WORK, ...answers },
    <RevisionScreen params={{ id: ID }} />,
  );
const box = () => screen.findByLabelText<HTMLTextAreaElement>(words.edit.body);
const type = async (text: string) => fireEvent.input(await box(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => cleanup());

describe('a wording at the desk', () => {
  it('keeps what was typed when somebody else saved in between, and on coming back to it', async () => {
    shown({ SaveRevision: () => refusing('STALE') });
    await type('Rest as long as you want. [1]');
    expect(screen.getByText(words.edit.unsaved)).toBeTruthy();
    press(words.edit.save);
    expect(await screen.findByText(words.edit.stale)).toBeTruthy();
    expect((await box()).value).toBe('Rest as long as you want. [1]');
    cleanup();
    shown({ SaveRevision: () => refusing('STALE') });
    expect((await box()).value).toBe('Rest as long as you want. [1]');
    press(words.edit.save);
    fireEvent.click(await screen.findByRole('button', { name: words.edit.load }));
    await screen.findByDisplayValue('Rest. [1]');
  });

  it('is saved before it is handed in, once the person said yes to what will happen', async () => {
    const sent = shown({
      SaveRevision: () => ({ saveRevision: { __typename: 'LibraryRevision', id: ID, version: 4 } }),
      SubmitRevision: () => ({ submitRevision: { __typename: 'LibraryRevision', id: ID } }),
    });
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    await type('Other words. [1]');
    press(words.acts.SUBMIT.do);
    expect(screen.getByText(words.acts.SUBMIT.about)).toBeTruthy();
    expect(sent.some(({ name }) => name === 'SubmitRevision')).toBe(false);
    fireEvent.click(screen.getAllByRole('button', { name: words.acts.SUBMIT.do })[1]!);
    await screen.findByText(words.acts.SUBMIT.done);
    const steps = sent.filter(({ name }) => /Save|Submit/.test(name));
    expect(steps.map(({ name, variables }) => [name, variables.version ?? null])).toEqual([
      ['SaveRevision', null],
      ['SubmitRevision', 4],
    ]);
  });

  it('shows an address that opens no page as text', async () => {
    shown({ LibraryRevision: () => revision({ state: 'SUBMITTED', viewerCan: [] }) });
    expect(await screen.findByText(words.revision.none)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'B' })).toBeNull();
  });

  it('is not there for whoever may not see it', async () => {
    shown({ LibraryRevision: () => refusing('NOT_ALLOWED') });
    expect(await screen.findByText(/could not find that page/)).toBeTruthy();
  });
});
