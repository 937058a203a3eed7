import { Frame } from '../../kernel/pages/frame.page.js';
import { LEVELS } from '../check/check.rules.js';
import type { RedFlagRule, RedFlags } from '../check/red-flags.js';
import { type SignAlone, signsAlone } from '../check/signs.rules.js';
import { Edition } from './check.page.js';

/** Every sign with what to do: for whoever has no connection, and for whoever would rather read than answer. */
export function SignsPage({ flags }: { flags: RedFlags }) {
  const { words, parts, rules } = flags;
  const says = new Map(parts.flatMap((part) => part.signs.map((sign) => [sign.id, sign.says] as const)));
  const signs = signsAlone([...says.keys()], rules);
  const limits = parts.flatMap((part) => part.numbers.map((asked) => asked.limit));
  return (
    <Frame title={words.signs.title}>
      <p class="note" data-copy hidden>
        {words.signs.sent_offline}
      </p>
      <h1>{words.signs.title}</h1>
      <p class="lede">{words.signs.lead}</p>
      <p class="after">{words.signs.on_its_own}</p>
      <div class="prose">
        {LEVELS.map((level) => (
          <section key={level}>
            <h2>{level === 'watch' ? words.signs.together : words.levels[level].title}</h2>
            <ul>
              {signs
                .filter((sign) => sign.level === level)
                .map((sign) => (
                  <Sign key={sign.sign} sign={sign} says={says.get(sign.sign)!} words={words} />
                ))}
            </ul>
          </section>
        ))}
        <section>
          <h2>{words.signs.numbers}</h2>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
        <p>
          <b>{words.levels.watch.lead}</b> <a href="/help">{words.signs.whom}</a>
        </p>
        <Sources flags={flags} />
      </div>
      <Edition flags={flags} />
    </Frame>
  );
}

interface SignProps {
  sign: SignAlone<RedFlagRule>;
  says: string;
  words: RedFlags['words'];
}

function Sign({ sign: { level, more }, says, words }: SignProps) {
  // Only what asks for more than the sign does by itself.
  const graver = more.filter((rule) => LEVELS.indexOf(rule.level) < LEVELS.indexOf(level));
  return (
    <li>
      {says}
      {graver.length > 0 && (
        <ul>
          {graver.map((rule) => (
            <li key={rule.id}>
              <b>{words.levels[rule.level].title}:</b> {rule.limit}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Sources({ flags: { words, rules } }: { flags: RedFlags }) {
  const sources = new Map(rules.flatMap((rule) => rule.sources.map((source) => [source.url + source.title, source])));
  return (
    <section>
      <h2>{words.signs.sources}</h2>
      <ul class="small">
        {[...sources.values()].map(({ organisation, title, url, read }) => (
          <li key={url + title}>
            <a href={url} rel="noreferrer">
              {organisation}: {title}
            </a>
            {read === 'second-hand' && ` (${words.second_hand})`}
          </li>
        ))}
      </ul>
      <p>{words.ours}</p>
    </section>
  );
}
