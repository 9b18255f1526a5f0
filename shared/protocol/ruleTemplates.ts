import type { ProtocolPack, Rule } from './pack';

/** Source key of what a practice decided by itself. */
export const practiceSource = 'practice';

export const ruleTemplates = ['plain', 'temporary'] as const;
export type RuleTemplate = (typeof ruleTemplates)[number];

const toBeWritten = {
  question: { en: 'New question', ru: 'Новый вопрос' },
  name: { en: 'New rule', ru: 'Новое правило' },
  message: { en: 'What a yes means', ru: 'Что означает «да»' },
};

const unverified = {
  en: 'Added by the practice; no source was given.',
  ru: 'Добавлено кабинетом, источник не указан.',
};

const endFields: Rule['fields'] = [
  {
    id: 'state',
    label: { en: 'How does it stand?', ru: 'Как обстоит дело?' },
    needed: true,
    input: {
      kind: 'choice',
      options: [
        { id: 'ended', text: { en: 'Over', ru: 'Закончилось' } },
        { id: 'endPlanned', text: { en: 'End is set', ru: 'Срок окончания назначен' } },
        { id: 'continuing', text: { en: 'Goes on', ru: 'Продолжается' } },
      ],
    },
  },
  {
    id: 'end',
    label: { en: 'Ends or ended on', ru: 'Дата окончания' },
    needed: true,
    input: { kind: 'date' },
  },
];

/**
 * A rule to be worded by the practice. It claims nothing: grade P, and said to be without a source. The window of
 * a temporary one starts with the day after the end, the shortest that excludes anything.
 */
export function newRule(template: RuleTemplate, id: string, groupId: string): Rule {
  const isTemporary = template === 'temporary';
  return {
    ...toBeWritten,
    id,
    groupId,
    seedRow: null,
    zones: 'all',
    class: isTemporary ? 'temporary' : 'caution',
    action: isTemporary ? 'reason' : 'confirm',
    ask: 'once',
    fields: isTemporary ? endFields : [],
    repeats: false,
    medicine: null,
    window: isTemporary ? { days: 1, stateField: 'state', endField: 'end' } : null,
    escalations: [],
    inapplicable: [],
    chartList: null,
    sources: [{ key: practiceSource, grade: 'P' }],
    unverified,
  };
}

/** Names the source of added rules in the bibliography, as the laws of packs ask. */
export function withPracticeSource(pack: ProtocolPack): ProtocolPack {
  const isCited = pack.rules.some(({ sources }) => sources.some(({ key }) => key === practiceSource));
  if (!isCited || pack.bibliography[practiceSource] !== undefined) return pack;
  const title = 'The practice itself; no published source / Сам кабинет, без публикации';
  return { ...pack, bibliography: { ...pack.bibliography, [practiceSource]: title } };
}
