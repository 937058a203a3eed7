import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { shell } from '../words/en/shell.js';
import { Loading, NotHere } from './parts/loaded.js';
import { Shell } from './parts/shell.js';
import { partsOf } from './router/places.js';
import { useRouter } from './router/router.js';
import { FIRST_ROUTES, type Route } from './routes.js';
import type { Params, Screen } from './screen.js';

type Found = { Screen: Screen; params: Params } | 'nowhere' | 'newer';
/** What is at a place; until it has come, nothing of the page before is taken for it. */
type Shown = { place: string; found: Found };

/** The screen of the place the person is at. */
export function App() {
  const { path } = useRouter();
  const place = placeOf(path);
  const [shown, setShown] = useState<Shown>();
  const [failure, forget] = useErrorBoundary() as [unknown, () => void];
  // What broke was one page: the next one is tried afresh.
  useEffect(() => forget(), [path]);
  useEffect(() => {
    let isHere = true;
    void screenAt(path).then((found) => isHere && setShown({ place: placeOf(path), found }));
    return () => {
      isHere = false;
    };
  }, [path]);
  if (failure) return <Broken />;
  if (shown?.place !== place) return <Waiting />;
  const { found } = shown;
  if (found === 'newer') return <Newer />;
  if (found === 'nowhere') return <Nowhere />;
  return <found.Screen key={place} params={found.params} />;
}

let known = FIRST_ROUTES;

/** Addresses of one place keep what is on the screen; every other address is a place of its own. */
function placeOf(path: string): string {
  return routeOf(path)?.place ?? path;
}

async function screenAt(path: string): Promise<Found> {
  try {
    if (!routeOf(path)) known = [...FIRST_ROUTES, ...(await import('./further-routes.js')).FURTHER_ROUTES];
    const route = routeOf(path);
    if (!route) return 'nowhere';
    return { Screen: (await route.load()).default, params: partsOf(route.pattern, path)! };
  } catch {
    // The file of this screen is gone: the server has a newer build.
    return 'newer';
  }
}

function routeOf(path: string): Route | undefined {
  return known.find(({ pattern }) => partsOf(pattern, path));
}

function Waiting() {
  return (
    <Shell>
      <Loading what="" />
    </Shell>
  );
}

function Nowhere() {
  return (
    <Shell>
      <h1>{shell.notHere}</h1>
      <NotHere />
    </Shell>
  );
}

function Newer() {
  return (
    <Shell>
      <h1>{shell.newer}</h1>
      <button class="btn btn--action" type="button" onClick={() => location.reload()}>
        {shell.reload}
      </button>
    </Shell>
  );
}

function Broken() {
  return (
    <Shell>
      <h1>{shell.broken}</h1>
      <div class="row">
        <button class="btn" type="button" onClick={() => location.reload()}>
          {shell.reload}
        </button>
        <a class="btn" href="/help">
          {shell.helpNow}
        </a>
      </div>
    </Shell>
  );
}
