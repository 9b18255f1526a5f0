/** Words of the screening record, used wherever it shows. */
export const domainScreening = {
  labGroups: {
    cbc: 'CBC',
    biochemistry: 'biochemistry',
    hiv: 'HIV',
    syphilis: 'syphilis',
    hepatitis: 'hepatitis',
    coagulation: 'coagulation',
    pregnancyTest: 'pregnancy test',
  },
  answers: {
    yes: 'Yes',
    no: 'No',
    unknown: 'Unknown',
    declined: 'Declined',
    notApplicable: 'Not applicable',
    notAsked: 'Not asked',
  },
  decisions: {
    noFinding: 'No finding',
    caution: 'Caution',
    notBefore: (date: string) => `Not before ${date}`,
    doNotTreat: 'Do not treat',
  },
  labOutcomes: {
    acceptable: 'Acceptable',
    notAcceptable: 'Not acceptable',
    awaited: 'Awaited',
  },
  /** For results that are told in private. */
  labToDiscuss: 'To discuss',
  entryModes: {
    live: 'Now',
    afterwards: 'Afterwards',
    paper: 'From paper',
    otherClinic: 'From another clinic',
  },
} as const;
