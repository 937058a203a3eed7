const WAYS = [
  { href: '/help#body', name: 'Help for my body' },
  { href: '/help#mind', name: 'Help for my mind' },
  { href: '/help#worried', name: 'Worried about someone' },
  { href: '/help/check', name: 'Should I call someone?' },
  { href: '/breathe', name: 'A slow breath' },
];

/** The ways of help, each one tap away; a member's own safety plan is one of them. */
export function WaysToHelp({ plan }: { plan?: boolean }) {
  return (
    <nav aria-label="Ways of help">
      {WAYS.map(({ href, name }) => (
        <a key={href} href={href}>
          {name}
        </a>
      ))}
      {plan && <a href="/you/plan">My safety plan</a>}
    </nav>
  );
}
