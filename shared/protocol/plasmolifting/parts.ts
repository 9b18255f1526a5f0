import type { Source } from '../../domain/finding';
import type { Field, LocalText, Rule, Window } from '../pack';

/** Words for writing the rules of this pack down; no logic. */

export const text = (en: string, ru: string): LocalText => ({ en, ru });

export const seed4: Source = { key: 'S004', grade: 'S' };
export const seed0: Source = { key: 'S000', grade: 'S' };
/** Proposed by us where no source was found; needs a clinician's sign-off first of all. */
export const proposed: Source = { key: 'OWN', grade: 'P' };
export const source = (key: string, grade: Source['grade']): Source => ({ key, grade });

interface FieldOptions {
  needed?: boolean;
}

export function textField(id: string, label: LocalText, { needed = false }: FieldOptions = {}): Field {
  return { id, label, needed, input: { kind: 'text' } };
}

export function dateField(id: string, label: LocalText, { needed = false }: FieldOptions = {}): Field {
  return { id, label, needed, input: { kind: 'date' } };
}

export function choiceField(
  id: string,
  label: LocalText,
  options: Record<string, LocalText>,
  { needed = false }: FieldOptions = {},
): Field {
  const listed = Object.entries(options).map(([optionId, optionText]) => ({
    id: optionId,
    text: optionText,
  }));
  return { id, label, needed, input: { kind: 'choice', options: listed } };
}

export const yesNoNotKnown = {
  yes: text('Yes', 'Да'),
  no: text('No', 'Нет'),
  notKnown: text('Not known', 'Неизвестно'),
};

export const endedOn = dateField('endOn', text('Last day', 'Последний день'));

/** State and last day, for what comes and goes. */
export function stateFields(ended: LocalText, continuing: LocalText, label: LocalText): Field[] {
  return [choiceField('state', label, { ended, continuing }, { needed: true }), endedOn];
}

/** Name, who ordered it, whether it goes on, last day. */
export const medicineFields: Field[] = [
  textField('name', text('Medicine', 'Препарат'), { needed: true }),
  choiceField(
    'ordered',
    text('Who chose it', 'Кто назначил'),
    {
      prescribed: text('Prescribed', 'Назначил врач'),
      selfChosen: text('Taken without prescription', 'Принимает без назначения'),
      notKnown: text('Not known', 'Неизвестно'),
    },
    { needed: true },
  ),
  choiceField(
    'state',
    text('Taken until', 'Приём'),
    {
      ended: text('Has ended', 'Закончен'),
      endPlanned: text('Ends on a day the prescriber set', 'Закончится в день, назначенный врачом'),
      continuing: text('Goes on', 'Продолжается'),
    },
    { needed: true },
  ),
  endedOn,
];

export const medicine: Rule['medicine'] = { nameField: 'name', orderedField: 'ordered', stateField: 'state' };

export const window = (days: number): Window => ({ days, stateField: 'state', endField: 'endOn' });

export const notForMen: Rule['inapplicable'][number] = {
  id: 'male',
  text: text('Sex in the record: male', 'Пол в карте: мужской'),
  proposedFor: { sexes: ['male'] },
};

export const afterMenopause: Rule['inapplicable'][number] = {
  id: 'menopause',
  text: text('After the menopause', 'После менопаузы'),
  proposedFor: null,
};

export const afterHysterectomy: Rule['inapplicable'][number] = {
  id: 'hysterectomy',
  text: text('After removal of the uterus', 'После удаления матки'),
  proposedFor: null,
};

type RuleParts = Pick<
  Rule,
  'id' | 'seedRow' | 'groupId' | 'name' | 'question' | 'message' | 'class' | 'action' | 'ask' | 'sources'
> &
  Partial<Rule>;

/** A rule with everything it does not mention left empty. */
export function rule(parts: RuleParts): Rule {
  return {
    zones: 'all',
    fields: [],
    repeats: false,
    medicine: null,
    window: null,
    escalations: [],
    inapplicable: [],
    chartList: null,
    ...parts,
  };
}
