import { graphql } from '../api/graphql.js';

export const AppointStaff = graphql(`
  mutation AppointStaff($input: AppointStaffInput!) {
    appointStaff(input: $input)
  }
`);
