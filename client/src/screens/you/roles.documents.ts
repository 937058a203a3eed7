import { graphql } from '../../api/graphql.js';

export const MyRoles = graphql(`
  query MyRoles {
    me {
      staff {
        groupId
        role
      }
    }
    myGroups {
      id
      name
    }
  }
`);

export const StepDown = graphql(`
  mutation StepDown($role: Role!, $groupId: Id) {
    stepDown(role: $role, groupId: $groupId)
  }
`);
