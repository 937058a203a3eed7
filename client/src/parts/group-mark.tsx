import { pictureOf } from './group-picture.js';

/** The mark of a group: a picture beside its name, never instead of it. */
export function GroupMark({ slug }: { slug: string }) {
  const { sky, hills, light } = pictureOf(slug);
  return (
    <svg class="gmark" viewBox="0 0 52 52" aria-hidden="true" focusable="false">
      <rect class={`sky-${sky}`} width="52" height="52" />
      {hills.map(({ x, y, r, colour }) => (
        <circle key={colour} class={`hill-${colour}`} cx={x} cy={y} r={r} />
      ))}
      <circle class="lamp" cx={light.x} cy={light.y} r="4.5" />
    </svg>
  );
}
