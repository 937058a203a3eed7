/** The house rules of a group, in their order. */
export function Rules({ of }: { of: readonly string[] }) {
  return (
    <ol class="rules__l">
      {of.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ol>
  );
}
