import { actions, type Action, type RuleClass } from '../domain/finding';
import { orderedBy, windowStates, type ProtocolPack, type Rule } from './pack';

/** Actions that fit a class: an exclusion cannot be passed by a tick, a caution cannot block for ever. */
const actionsOf: Record<RuleClass, readonly Action[]> = {
  absolute: ['reason', 'block'],
  relative: ['reason', 'block'],
  temporary: ['reason', 'block'],
  caution: ['info', 'confirm', 'reason'],
  task: ['confirm', 'reason'],
};

const strictness: Record<RuleClass, number> = { task: 0, caution: 0, temporary: 1, relative: 2, absolute: 2 };

/** Everything wrong with a pack that its shape alone cannot show, one line each; empty when it may be used. */
export function packFaults(pack: ProtocolPack): string[] {
  return [
    ...repeated('rule id', [...pack.rules.map((rule) => rule.id), ...gateIds(pack)]),
    ...repeated(
      'group id',
      pack.groups.map((group) => group.id),
    ),
    ...repeated(
      'laboratory group',
      pack.labs.map((lab) => lab.group),
    ),
    ...pack.rules.flatMap((rule) => ruleFaults(rule, pack)),
    ...visitFaults(pack),
    ...sourceFaults(pack),
  ];
}

/** Everything but the questions that can find something. */
function gates(pack: ProtocolPack): { ruleId: string; sources: Rule['sources'] }[] {
  const optional = [pack.firstVisit, pack.ageTask, pack.typicalAge].filter((each) => each !== null);
  const always = [pack.minimumAge, pack.informed, pack.course.floor];
  return [...optional, ...always, ...pack.labs, ...pack.labThresholds];
}

function gateIds(pack: ProtocolPack): string[] {
  return gates(pack).map((each) => each.ruleId);
}

function ruleFaults(rule: Rule, pack: ProtocolPack): string[] {
  const faults: string[] = [];
  const fieldIds = rule.fields.map((field) => field.id);
  const named = [
    ...(rule.window === null ? [] : [rule.window.stateField, rule.window.endField]),
    ...(rule.medicine === null ? [] : Object.values(rule.medicine)),
    ...rule.escalations.map((escalation) => escalation.field),
  ];
  if (!pack.groups.some((group) => group.id === rule.groupId)) faults.push('unknown group');
  if (!actionsOf[rule.class].includes(rule.action)) faults.push('action does not fit class');
  if (named.some((id) => !fieldIds.includes(id))) faults.push('names a field it does not have');
  if (rule.class !== 'temporary' && rule.window !== null) faults.push('window without class temporary');
  if (rule.class === 'temporary' && rule.window === null) faults.push('temporary without window');
  if (!offersOnly(rule, rule.window?.stateField, windowStates)) faults.push('unknown window state');
  if (!offersOnly(rule, rule.medicine?.stateField, windowStates)) faults.push('unknown medicine state');
  if (!offersOnly(rule, rule.medicine?.orderedField, orderedBy))
    faults.push('unknown word for who ordered it');
  for (const escalation of rule.escalations) {
    const milder =
      strictness[escalation.class] < strictness[rule.class] ||
      actions.indexOf(escalation.action) < actions.indexOf(rule.action);
    if (milder) faults.push('escalation is milder than its rule');
    if (escalation.class === 'temporary') faults.push('escalation to temporary has no window of its own');
    if (!actionsOf[escalation.class].includes(escalation.action))
      faults.push('escalation action does not fit class');
  }
  return faults.map((fault) => `${rule.id}: ${fault}`);
}

function offersOnly(rule: Rule, fieldId: string | undefined, known: readonly string[]): boolean {
  const field = rule.fields.find((each) => each.id === fieldId);
  if (field === undefined) return fieldId === undefined;
  return field.input.kind === 'choice' && field.input.options.every((option) => known.includes(option.id));
}

function visitFaults(pack: ProtocolPack): string[] {
  const asked = pack.visitQuestions.flatMap((question) => question.ruleIds);
  const each = pack.rules.filter((rule) => rule.ask === 'eachVisit').map((rule) => rule.id);
  return [
    ...repeated('rule in visit questions', asked),
    ...each
      .filter((id) => !asked.includes(id))
      .map((id) => `${id}: asked each visit, but in no visit question`),
    ...asked
      .filter((id) => !each.includes(id))
      .map((id) => `${id}: in a visit question, but not asked each visit`),
  ];
}

function sourceFaults(pack: ProtocolPack): string[] {
  const keys = [...pack.rules, ...gates(pack), ...pack.gaps].flatMap((each) =>
    each.sources.map((source) => source.key),
  );
  return [...new Set(keys)]
    .filter((key) => pack.bibliography[key] === undefined)
    .map((key) => `source ${key}: no title`);
}

function repeated(what: string, ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${what} twice: ${id}`);
}
