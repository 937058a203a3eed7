interface Challenge {
  challenge: string;
  salt: string;
  maxnumber: number;
}

const bytes = new TextEncoder();

/** Counts out what a form asks for while it is read; whoever sends it earlier waits for the rest, and it is sent then. */
export function workForTheForm(field: HTMLInputElement): void {
  const asked = field.dataset.challenge!;
  const form = field.form!;
  const done = solve(JSON.parse(asked) as Challenge).then((number) => {
    field.value = JSON.stringify({ ...(JSON.parse(asked) as Challenge), number });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Safety: sent twice, the second answer would stand where the passphrase is shown, which is shown once.
    if (form.ariaBusy) return;
    form.ariaBusy = 'true';
    void done.then(() => form.submit());
  });
}

async function solve({ challenge, salt, maxnumber }: Challenge): Promise<number> {
  for (let first = 0; first <= maxnumber; first += 64) {
    const hashes = await Promise.all(
      Array.from({ length: 64 }, (_, i) => crypto.subtle.digest('SHA-256', bytes.encode(salt + (first + i)))),
    );
    const found = hashes.findIndex((hash) => hex(hash) === challenge);
    if (found >= 0) return first + found;
  }
  return -1;
}

function hex(hash: ArrayBuffer): string {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
