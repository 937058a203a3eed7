import type { TestServer } from '../../setup/server.js';
import { Person } from '../../world/person.js';

/** Mutations that no anonymous act goes through, and why their rows may speak of an account. */
export const BY_NAME: Record<string, string> = {
  signUp: 'makes the account itself',
  signIn: 'a session is kept by account; played around the acts',
  signOut: 'a session is kept by account; played around the acts',
  chooseDisplayName: 'a name is what everybody may see of an account',
  appointStaff: 'the team is public',
  acceptAppointment: 'the team is public',
  stepDown: 'the team is public',
};

/** The names of everything that can be asked to change something: GraphQL mutations and socket events. */
export async function waysToChange(server: TestServer): Promise<string[]> {
  const asked = '{ __schema { mutationType { fields { name } } } }';
  const { __schema } = await new Person(server).send<{
    __schema: { mutationType: { fields: { name: string }[] } };
  }>(asked);
  return __schema.mutationType.fields.map((field) => field.name).sort();
}

/** The names of every GraphQL query. */
export async function questions(server: TestServer): Promise<string[]> {
  const { __schema } = await new Person(server).send<{ __schema: { queryType: { fields: { name: string }[] } } }>(
    '{ __schema { queryType { fields { name } } } }',
  );
  return __schema.queryType.fields.map((field) => field.name).sort();
}

/** Queries whose answer cannot depend on who wrote something, so that nobody is asked them at the end of a story. */
export const NOT_ABOUT_OTHERS: Record<string, string> = {
  proofOfWork: 'a riddle with a time in it',
};
