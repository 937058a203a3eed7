import { graphql } from '../api/graphql.js';

export const Report = graphql(`
  mutation Report($input: ReportSubjectInput!) {
    reportSubject(input: $input) {
      next
    }
  }
`);

export const Concern = graphql(`
  mutation Concern($input: VoiceConcernInput!) {
    voiceConcern(input: $input) {
      next
    }
  }
`);
