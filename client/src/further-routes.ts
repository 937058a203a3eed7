import type { Route } from './routes.js';

/** Every address of the app that few visits begin with, and what is shown there. */
export const FURTHER_ROUTES: readonly Route[] = [
  { pattern: '/groups/new', load: () => import('./screens/group/care/create.screen.js') },
  { pattern: '/g/:id/care', load: () => import('./screens/group/care/care.screen.js') },
  { pattern: '/invite', load: () => import('./screens/invite/invite.screen.js') },
  { pattern: '/invite/:code', load: () => import('./screens/invite/invite.screen.js') },
  { pattern: '/search', load: () => import('./screens/search/search.screen.js') },
  { pattern: '/you', load: () => import('./screens/you/you.screen.js') },
  { pattern: '/you/replies', load: () => import('./screens/you/replies.screen.js') },
  { pattern: '/you/following', load: () => import('./screens/you/following.screen.js') },
  { pattern: '/you/kept', load: () => import('./screens/you/kept.screen.js') },
  { pattern: '/you/posts', load: () => import('./screens/you/posts.screen.js') },
  { pattern: '/you/notices', load: () => import('./screens/you/notices.screen.js') },
  { pattern: '/you/reports', load: () => import('./screens/you/reports.screen.js') },
  { pattern: '/mod', place: 'desk', load: () => import('./screens/moderation/desk.screen.js') },
  { pattern: '/mod/case/:id', place: 'desk', load: () => import('./screens/moderation/desk.screen.js') },
  { pattern: '/mod/record', load: () => import('./screens/moderation/record.screen.js') },
  { pattern: '/you/settings', load: () => import('./screens/you/settings/settings.screen.js') },
  { pattern: '/you/settings/name', load: () => import('./screens/you/settings/name.screen.js') },
  { pattern: '/you/settings/notes', load: () => import('./screens/you/settings/notes.screen.js') },
  { pattern: '/you/settings/devices', load: () => import('./screens/you/settings/devices.screen.js') },
  { pattern: '/you/settings/look', load: () => import('./screens/you/settings/look.screen.js') },
  { pattern: '/you/settings/discreet', load: () => import('./screens/you/settings/discreet.screen.js') },
  { pattern: '/you/settings/shortcuts', load: () => import('./screens/you/settings/shortcuts.screen.js') },
  { pattern: '/you/settings/leaving', load: () => import('./screens/you/settings/leaving.screen.js') },
];
