import { graphql } from '../api/graphql.js';

export const StepUp = graphql(`
  mutation StepUp($passphrase: String!) {
    stepUp(passphrase: $passphrase)
  }
`);
