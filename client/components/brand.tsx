/** The mark of the place: a doorway with a light in it. */
export function Mark() {
  return (
    <svg viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <path
        d="M4.5 23.5V13a8.5 8.5 0 0 1 17 0v10.5M2.5 23.5h21"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
      <circle cx="13" cy="14.5" r="3.6" fill="var(--help)" />
    </svg>
  );
}
