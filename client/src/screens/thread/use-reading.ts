import { useEffect } from 'preact/hooks';
import { useAsk } from '../../api/use-api.js';
import { MarkRead } from '../../parts/mark-read.documents.js';

/** A post was read when it was on the screen for so long, in milliseconds. */
const READ_AFTER = 2_000;

/**
 * Remembers how far the person has read: only what was on the screen while they were looking, never a list. Posts carry
 * their position as `data-seq`; `known` changes whenever there are others on the page.
 */
export function useReading(threadId: string, readUpTo: number | undefined, known: unknown): void {
  const ask = useAsk();
  useEffect(() => {
    if (readUpTo === undefined) return;
    let marked = readUpTo;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const seen = new Set<number>();
    const mark = () => {
      const furthest = Math.max(0, ...seen);
      if (document.hidden || furthest <= marked) return;
      marked = furthest;
      void ask('mutation', MarkRead, { id: threadId, seq: furthest });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(mark, READ_AFTER);
    };
    const watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const seq = Number((target as HTMLElement).dataset.seq);
        if (isIntersecting) seen.add(seq);
        else seen.delete(seq);
      }
      wait();
    });
    document.querySelectorAll('[data-seq]').forEach((post) => watch.observe(post));
    document.addEventListener('visibilitychange', wait);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      document.removeEventListener('visibilitychange', wait);
    };
  }, [threadId, readUpTo, known]);
}
