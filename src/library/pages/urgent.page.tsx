import { Icon } from '../../../client/components/icon.js';

/** The way to help, before anything that takes long to read. */
export function UrgentStrip() {
  return (
    <aside class="care care--em" aria-labelledby="urgent">
      <h2 class="care__h" id="urgent">
        Bleeding heavily, in strong pain, fainting, or not safe?
      </h2>
      <div class="care__b">
        <a class="btn btn--help btn--wide" href="/help">
          <Icon name="help" />
          Whom to call now
        </a>
      </div>
    </aside>
  );
}
