import { actions, type Action, type RuleClass } from '../../domain/finding';
import { orderedBy, windowStates, type Field, type ProtocolPack, type Rule } from '../pack';

/** Whether an action fits a class: an exclusion cannot be passed by a tick, a caution cannot block for ever. */
export function actionFits(ruleClass: RuleClass, action: Action): boolean {
  const actionsOf: Record<RuleClass, readonly Action[]> = {
    absolute: ['reason', 'block'],
    relative: ['reason', 'block'],
    temporary: ['reason', 'block'],
    caution: ['info', 'confirm', 'reason'],
    task: ['confirm', 'reason'],
  };
  return actionsOf[ruleClass].includes(action);
}

/** What is wrong with one question: its group, its action, the fields it names, its window, its escalations. */
export function ruleFaults(rule: Rule, pack: ProtocolPack): string[] {
  const faults: string[] = [];
  const fieldIds = rule.fields.map((field) => field.id);
  const named = [
    ...(rule.window === null ? [] : [rule.window.stateField, rule.window.endField]),
    ...(rule.medicine === null ? [] : Object.values(rule.medicine)),
    ...rule.escalations.map((escalation) => escalation.field),
  ];
  if (!pack.groups.some((group) => group.id === rule.groupId)) faults.push('unknown group');
  if (!actionFits(rule.class, rule.action)) faults.push('action does not fit class');
  if (named.some((id) => !fieldIds.includes(id))) faults.push('names a field it does not have');
  if (new Set(fieldIds).size < fieldIds.length) faults.push('field id twice');
  if (rule.class !== 'temporary' && rule.window !== null) faults.push('window without class temporary');
  if (rule.class === 'temporary' && rule.window === null) faults.push('temporary without window');
  if (!offersOnly(rule, rule.window?.stateField, windowStates)) faults.push('unknown window state');
  if (!offersOnly(rule, rule.medicine?.stateField, windowStates)) faults.push('unknown medicine state');
  if (!offersOnly(rule, rule.medicine?.orderedField, orderedBy))
    faults.push('unknown word for who ordered it');
  return [...faults, ...escalationFaults(rule)].map((fault) => `${rule.id}: ${fault}`);
}

function escalationFaults(rule: Rule): string[] {
  const strictness: Record<RuleClass, number> = {
    task: 0,
    caution: 0,
    temporary: 1,
    relative: 2,
    absolute: 2,
  };
  return rule.escalations.flatMap((escalation) => {
    const milder =
      strictness[escalation.class] < strictness[rule.class] ||
      actions.indexOf(escalation.action) < actions.indexOf(rule.action);
    const field = rule.fields.find((each) => each.id === escalation.field);
    return [
      ...(milder ? ['escalation is milder than its rule'] : []),
      ...(escalation.class === 'temporary' ? ['escalation to temporary has no window of its own'] : []),
      ...(actionFits(escalation.class, escalation.action) ? [] : ['escalation action does not fit class']),
      ...(field !== undefined && !canSay(field, escalation.equals) ? ['escalation nobody can answer'] : []),
    ];
  });
}

function canSay(field: Field, answer: string): boolean {
  return field.input.kind !== 'choice' || field.input.options.some((option) => option.id === answer);
}

function offersOnly(rule: Rule, fieldId: string | undefined, known: readonly string[]): boolean {
  const field = rule.fields.find((each) => each.id === fieldId);
  if (field === undefined) return fieldId === undefined;
  return field.input.kind === 'choice' && field.input.options.every((option) => known.includes(option.id));
}
