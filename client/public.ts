import './styles/public.css';
import { watchForLeaving } from './leave.js';

watchForLeaving();

// In discreet mode a visit is one entry of the history, also on the public pages.
if ('discreet' in document.documentElement.dataset) {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || link?.origin !== location.origin) return;
    event.preventDefault();
    location.replace(link.href);
  });
}
