import { useText } from '@renderer/ui/text';

const keys = [
  'nameRequired',
  'birthDateRequired',
  'birthDateFuture',
  'birthDateTooEarly',
  'emailWrong',
  'entryRequired',
  'listEmpty',
] as const;

/** Turns a rule's key into its sentence; an unforeseen rule still says that the entry is not right. */
export function useEntryMessage(): (key: string) => string {
  const t = useText().patients.form;
  return (key) => {
    const known = keys.find((candidate) => candidate === key);
    return known === undefined ? t.entryWrong : t[known];
  };
}
