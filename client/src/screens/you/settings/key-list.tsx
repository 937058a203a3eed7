/** What each key does. */
export function KeyList({ keys }: { keys: readonly { key: string; does: string }[] }) {
  return (
    <dl class="means">
      {keys.map(({ key, does }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
