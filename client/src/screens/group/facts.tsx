import type { ComponentChildren } from 'preact';
import { Icon } from '../../../components/icon.js';
import { group } from '../../../words/en/group.js';
import type { ResultOf } from '../../api/graphql.js';
import type { Asked } from '../../api/use-api.js';
import type { GroupTeam } from './group.documents.js';
import type { OneGroup } from './one-group.js';

const words = group.facts;

interface FactsProps {
  group: OneGroup;
  team: Asked<ResultOf<typeof GroupTeam>>;
  children: ComponentChildren;
}

/** Who can read here, who looks after it, and how soon a reply comes; then the rest, so that nothing jumps later. */
export function Facts({ group, team, children }: FactsProps) {
  const { joining, readOnly } = group;
  const { data, isLoading } = team;
  const hours = data?.expectedHours;
  return (
    <>
      <ul class="facts" role="list">
        {data && (
          <li>
            <Icon name="groups" />
            <span>{hostWords(data.staffOf)}</span>
          </li>
        )}
        <li>
          <Icon name="lock" />
          <span>{words[joining]}</span>
        </li>
        {typeof hours === 'number' && (
          <li>
            <Icon name="clock" />
            <span>{hours > 1 ? words.hours.replace('{number}', String(hours)) : words.hour}</span>
          </li>
        )}
        {readOnly && (
          <li>
            <Icon name="book" />
            <span>{words.readOnly}</span>
          </li>
        )}
      </ul>
      {!isLoading && children}
    </>
  );
}

function hostWords(staff: ResultOf<typeof GroupTeam>['staffOf']): ComponentChildren {
  const names = [...new Set(staff.flatMap(({ displayName }) => displayName ?? []))];
  if (names.length === 0) return words.noHosts;
  return words.hosts.replace('{names}', new Intl.ListFormat('en-GB').format(names));
}
