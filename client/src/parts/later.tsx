import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { shell } from '../../words/en/shell.js';

/** A part that is fetched when it is first shown, because most visits never need it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | 'gone' | undefined>(() => loaded);
    useEffect(() => {
      if (Part) return;
      load().then(
        (part) => setPart(() => (loaded = part)),
        () => setPart('gone'),
      );
    }, []);
    if (Part === 'gone') return <p role="alert">{shell.newer}</p>;
    return Part ? <Part {...props} /> : null;
  };
}
