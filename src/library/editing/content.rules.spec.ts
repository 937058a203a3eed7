import { describe, expect, it } from '@jest/globals';
import { startingArticles } from '../starting-articles.js';
import { Lack, missingIn } from './content.rules.js';

const [ARTICLE] = startingArticles('content');
const lacksOf = (body: string) => {
  const sources = [{ n: 1, organisation: 'A hospital', title: 'A leaflet', url: 'https://hospital.example/a' }];
  const content = { ...ARTICLE!, body, sources, coveredSections: [], coveredNotes: [], pictures: [] };
  return missingIn('article', content).map(({ what, place }) => [what, place]);
};

describe('what an article needs before it is handed in', () => {
  it.each(startingArticles('content').map((article) => [article.slug, article] as const))(
    'is there in the article %s, with a source for every statement',
    (_, article) => expect(missingIn('article', { ...article, pictures: [] })).toEqual([]),
  );

  it.each([
    'Most people bleed after a loss.',
    'Stress does not cause a miscarriage.',
    'Call your doctor if you have a fever.',
    'You need surgery when tissue stays behind.',
    'Progesterone helps some people.',
    'It is safe to try again after one period.',
    'Doctors recommend waiting before the next pregnancy.',
    'Heavy bleeding is normal.',
    'Sex is safe again once nothing hurts.',
    'El reposo no previene una pérdida gestacional.',
    'La fiebre puede ser una señal de infección.',
  ])('is a source: %s', (sentence) => {
    expect(lacksOf(sentence)).toEqual([[Lack.STATEMENT_WITHOUT_SOURCE, sentence]]);
    expect(lacksOf(`${sentence} [1]`)).toEqual([]);
    expect(lacksOf(`- ${sentence} And so on, as it goes.`)).toEqual([[Lack.STATEMENT_WITHOUT_SOURCE, sentence]]);
  });

  it.each([
    'This is hard. There is no right way to feel.',
    'You did nothing wrong, and you are not alone.',
    'You can ask your doctor what happens next.',
    'Some people light a candle in the month of a due date.',
    'Somebody at work may ask how many weeks it was.',
    'Did stress cause this?',
    '"I am bleeding, and I am pregnant."',
    'There is a group here for ectopic and molar pregnancy.',
    'Ring your doctor or midwife today for any of these:',
    'Waiting rooms may hold people who are pregnant.',
  ])('is no source: %s', (sentence) => expect(lacksOf(sentence)).toEqual([]));

  it('may stand beside the words that introduce a list', () => {
    expect(lacksOf('Ring your doctor today for any of these: [1]\n\n- a fever\n- heavy bleeding')).toEqual([]);
    expect(lacksOf('Signs: [1]\n\n- a fever\n\nSomething else.\n\n- heavy bleeding')).toEqual([
      [Lack.STATEMENT_WITHOUT_SOURCE, 'heavy bleeding'],
    ]);
    expect(lacksOf('All of it was read. [1]\n\n- heavy bleeding')).toHaveLength(1);
  });
});
