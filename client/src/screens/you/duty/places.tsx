import { onDuty as words } from '../../../../words/en/on-duty.js';
import type { ResultOf } from '../../../api/graphql.js';
import { Field } from '../../../parts/field.js';
import type { MyDuty } from './duty.documents.js';

type Found = ResultOf<typeof MyDuty>;

export type Span = Found['myDuty'][number];

/** Somewhere one can be on duty: a group, or (null) every one. */
export interface Place {
  groupId: string | null;
  name: string;
}

const LOOKS_AFTER = ['HOST', 'MODERATOR', 'STEWARD'];

/** The places where one looks after people, every group first; with other roles, where one holds those. */
export function placesOf({ me, ...found }: Found, roles: readonly string[] = LOOKS_AFTER): Place[] {
  const name = namesOf(found);
  const held = me.staff.filter(({ role }) => roles.includes(role)).map(({ groupId }) => groupId);
  return [...new Set(held)]
    .map((groupId) => ({ groupId, name: name(groupId) }))
    .sort((one, other) => Number(other.groupId === null) - Number(one.groupId === null));
}

/** What a place is called. */
export function namesOf({ myGroups, groups }: Pick<Found, 'myGroups' | 'groups'>): (id: string | null) => string {
  const names = new Map([...myGroups, ...groups.edges.map(({ node }) => node)].map(({ id, name }) => [id, name]));
  return (id) => (id === null ? words.everywhere : (names.get(id) ?? words.aGroup));
}

interface WhereProps {
  places: readonly Place[];
  groupId: string | null;
  onChange: (groupId: string | null) => void;
}

/** For which group; not asked where there is only one answer. */
export function Where({ places, groupId, onChange }: WhereProps) {
  if (places.length < 2) return null;
  return (
    <Field label={words.where}>
      <select class="inp" value={groupId ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        {places.map((place) => (
          <option key={place.groupId} value={place.groupId ?? ''}>
            {place.name}
          </option>
        ))}
      </select>
    </Field>
  );
}
