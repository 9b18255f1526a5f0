import type { Source } from '../../domain/finding';
import type { LabGroup } from '../../domain/lab';
import type { LabRule, LocalText } from '../pack';
import { seed4, source, text } from './parts';

/** Days from clinical-reference.md §2 (regional lay texts, grade D): a number for the clinic to set, not a law. */
const lab = (
  group: LabGroup,
  validDays: number,
  sensitive: boolean,
  name: LocalText,
  contents: LocalText,
  sources: Source[],
): LabRule => ({
  ruleId: `lab${group[0]?.toUpperCase() ?? ''}${group.slice(1)}`,
  seedRow: 18,
  group,
  name,
  contents,
  message: text('Needed before the decision.', 'Нужен до принятия решения.'),
  action: 'reason',
  validDays,
  sensitive,
  sources: [seed4, ...sources],
});

const quick = [source('UA1', 'D'), source('ZDOR', 'D')];
const serology = [source('UA2', 'D'), source('ZDOR', 'D')];

/** Seed row 18, in its order. */
export const labs: LabRule[] = [
  lab(
    'cbc',
    14,
    false,
    text('Blood count', 'Общий анализ крови'),
    text('CBC with platelets and haemoglobin', 'ОАК с тромбоцитами и гемоглобином'),
    quick,
  ),
  lab(
    'biochemistry',
    14,
    false,
    text('Biochemistry', 'Биохимия крови'),
    text('glucose, ALT, AST, bilirubin, creatinine', 'глюкоза, АЛТ, АСТ, билирубин, креатинин'),
    [source('UA2', 'D'), source('ZDOR', 'D')],
  ),
  lab(
    'hiv',
    90,
    true,
    text('HIV', 'ВИЧ'),
    text('HIV 1+2 antibodies and p24', 'антитела к ВИЧ 1+2 и p24'),
    serology,
  ),
  lab(
    'syphilis',
    90,
    true,
    text('Syphilis (RW)', 'Сифилис (RW)'),
    text('Wassermann reaction, RPR or treponemal test', 'реакция Вассермана, RPR или трепонемный тест'),
    serology,
  ),
  lab(
    'hepatitis',
    90,
    true,
    text('Hepatitis', 'Гепатиты'),
    text('HBsAg and anti-HCV', 'HBsAg и анти-HCV'),
    serology,
  ),
];
