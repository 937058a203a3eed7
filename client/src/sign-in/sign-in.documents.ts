import { graphql } from '../api/graphql.js';

export const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input)
  }
`);
