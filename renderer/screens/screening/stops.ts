/** The steps of the form that are no questions of the pack. None can be a rule's id: those have no colon. */
export const stops = {
  zones: 'step:zones',
  time: 'step:time',
  confirm: 'step:confirm',
  labs: 'step:labs',
  tasks: 'step:tasks',
  examination: 'step:examination',
  informed: 'step:informed',
  sign: 'step:sign',
} as const;
export type StopId = (typeof stops)[keyof typeof stops];
