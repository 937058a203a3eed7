const OF_THE_APP = /^\/(groups|g|t|you|mod|search|invite|library)(\/|$)/;

/** Whether a path is one of the app's; every other is a page of the server's. */
export function isOfTheApp(path: string): boolean {
  return OF_THE_APP.test(path);
}

/** What the parts of a pattern such as "/g/:id/room" stand for in a path, or undefined when it does not fit. */
export function partsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const found = path.split('/');
  if (wanted.length !== found.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(':') && found[i]) parts[part.slice(1)] = decoded(found[i]);
    else if (part !== found[i]) return undefined;
  }
  return parts;
}

/** The words that an address stands for; one that was cut in the middle of a letter stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
