import type { ProtocolPack } from '../pack';

/** Everything but the questions that can find something; all of them share the ids that findings are stored with. */
export function gates(pack: ProtocolPack): { ruleId: string }[] {
  const optional = [pack.firstVisit, pack.ageTask, pack.typicalAge].filter((each) => each !== null);
  const always = [pack.minimumAge, pack.informed, pack.course.floor];
  return [...optional, ...always, ...pack.labs, ...pack.labThresholds];
}

/** What a conflict may be about: whatever has an id of its own, and the two sections that have none. */
export function conflictTargets(pack: ProtocolPack): string[] {
  const found = [...pack.rules, ...pack.facts].map((each) => each.id);
  return [...found, ...gates(pack).map((each) => each.ruleId), 'course', 'preparation'];
}

/** Nothing has the name of another thing beside it. */
export function idFaults(pack: ProtocolPack): string[] {
  const { course } = pack;
  const ids = (list: readonly { id: string }[]): string[] => list.map((each) => each.id);
  return [
    ...repeated('rule id', [...ids(pack.rules), ...gates(pack).map((each) => each.ruleId)]),
    ...repeated('group id', ids(pack.groups)),
    ...repeated(
      'laboratory group',
      pack.labs.map((lab) => lab.group),
    ),
    ...repeated('visit question', ids(pack.visitQuestions)),
    ...repeated('fact', [...ids(pack.facts), ...ids(pack.rules)]),
    ...repeated('conflict', ids(pack.conflicts)),
    ...repeated('consent', ids(pack.consents)),
    ...pack.consents.flatMap((consent) => repeated('section of a consent', ids(consent.sections))),
    ...repeated('indication', ids(course.indications)),
    ...repeated('combination', ids(course.combinations)),
    ...repeated('reason for the number', ids(course.countReasons)),
    ...repeated('preparation item', ids(pack.preparation.items)),
  ];
}

export function repeated(what: string, ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${what} twice: ${id}`);
}
