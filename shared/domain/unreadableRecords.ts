/**
 * Records of one patient that exist and could not be read (a damaged row, a newer schema), counted. What a rule
 * cannot look at it must not take for absent: rules that ask about the past take this beside what could be read.
 */
export interface UnreadableRecords {
  sessions: number;
  screenings: number;
}
