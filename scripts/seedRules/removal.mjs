/**
 * Takes one element out of a protocol pack. Run in the tests (loaded by removalPlugin.mjs) and in the script that
 * lists what there is to take out. What the schema insists on is not left out but made to say nothing.
 *
 * As much of shared/protocol/pack.ts as is touched here.
 * @typedef {{ seedRow: number | null }} Sourced
 * @typedef {Sourced & { id: string }} Named
 * @typedef {Sourced & { ruleId: string }} Gate
 * @typedef {object} Course
 * @property {Sourced & { min: number, max: number }} sessions
 * @property {Gate & { days: number }} floor
 * @property {(Sourced & { zones: 'all' | string[] })[]} recommended
 * @property {Sourced | null} review
 * @property {Sourced & { min: number, max: number }} bloodDrawnMl
 * @property {Named[]} indications
 * @property {Named[]} combinations
 * @property {Named[]} countReasons
 * @typedef {object} Preparation
 * @property {number | null} seedRow
 * @property {{ id: string }[]} items
 * @property {object | null} fastingHours
 * @property {number | null} waterLitresPerDay
 * @property {object[]} safety
 * @typedef {object} ProtocolPack
 * @property {string} id
 * @property {Named[]} rules
 * @property {Gate[]} labs
 * @property {Gate[]} labThresholds
 * @property {Named[]} facts
 * @property {{ id: string }[]} conflicts
 * @property {Sourced[]} gaps
 * @property {Gate | null} firstVisit
 * @property {Gate | null} ageTask
 * @property {Gate | null} typicalAge
 * @property {Gate & { years: number }} minimumAge
 * @property {Gate & { action: string }} informed
 * @property {Course} course
 * @property {Preparation} preparation
 *
 * @typedef {object} Element
 * @property {string} name what it is called in the list and, for what has no row, in the title of a test
 * @property {number | null} seedRow
 * @property {(pack: ProtocolPack) => ProtocolPack} without
 */

/**
 * @template Member
 * @param {readonly Member[]} list
 * @param {(member: Member, at: number) => string} nameOf
 * @param {(member: Member) => number | null} rowOf
 * @param {(pack: ProtocolPack, left: Member[]) => ProtocolPack} put
 * @returns {Element[]}
 */
function members(list, nameOf, rowOf, put) {
  return list.map((member, at) => ({
    name: nameOf(member, at),
    seedRow: rowOf(member),
    without: (pack) =>
      put(
        pack,
        list.filter((each) => each !== member),
      ),
  }));
}

const ownRow = (/** @type {Sourced} */ each) => each.seedRow;
const noRow = () => null;
const idOf = (/** @type {{ id: string }} */ each) => each.id;
const ruleIdOf = (/** @type {{ ruleId: string }} */ each) => each.ruleId;

/** @param {ProtocolPack} pack @returns {Element[]} */
export function elementsOf(pack) {
  return [
    ...members(pack.rules, idOf, ownRow, (from, rules) => ({ ...from, rules })),
    ...members(pack.labs, ruleIdOf, ownRow, (from, labs) => ({ ...from, labs })),
    ...members(pack.labThresholds, ruleIdOf, ownRow, (from, labThresholds) => ({ ...from, labThresholds })),
    ...members(pack.facts, idOf, ownRow, (from, facts) => ({ ...from, facts })),
    ...members(pack.conflicts, idOf, noRow, (from, conflicts) => ({ ...from, conflicts })),
    ...members(
      pack.gaps,
      (_gap, at) => `gap ${at + 1}`,
      ownRow,
      (from, gaps) => ({ ...from, gaps }),
    ),
    ...gatesOf(pack),
    ...courseOf(pack),
    ...preparationOf(pack),
  ];
}

/** @param {ProtocolPack} pack @returns {Element[]} */
function gatesOf(pack) {
  const { firstVisit, ageTask, typicalAge, minimumAge, informed } = pack;
  /** @param {{ ruleId: string, seedRow: number | null } | null} gate @param {Partial<ProtocolPack>} left @returns {Element[]} */
  const gate = (gate, left) =>
    gate === null
      ? []
      : [{ name: gate.ruleId, seedRow: gate.seedRow, without: (from) => ({ ...from, ...left }) }];
  return [
    ...gate(firstVisit, { firstVisit: null }),
    ...gate(ageTask, { ageTask: null }),
    ...gate(typicalAge, { typicalAge: null }),
    ...gate(minimumAge, { minimumAge: { ...minimumAge, years: 0 } }),
    ...gate(informed, { informed: { ...informed, action: 'info' } }),
  ];
}

/** @param {ProtocolPack} pack @returns {Element[]} */
function courseOf({ course }) {
  const { sessions, floor, review, bloodDrawnMl } = course;
  /** @param {ProtocolPack} from @param {Partial<ProtocolPack['course']>} left */
  const put = (from, left) => ({ ...from, course: { ...from.course, ...left } });
  /** @param {string} name @param {{ seedRow: number | null }} fact @param {Partial<ProtocolPack['course']>} left @returns {Element} */
  const fact = (name, fact, left) => ({ name, seedRow: fact.seedRow, without: (from) => put(from, left) });
  return [
    fact('sessions', sessions, { sessions: { ...sessions, min: 1, max: 50 } }),
    fact('interval', floor, { floor: { ...floor, days: 0 } }),
    fact('bloodDrawnMl', bloodDrawnMl, { bloodDrawnMl: { ...bloodDrawnMl, min: 0.001, max: 100_000 } }),
    ...(review === null ? [] : [fact('review', review, { review: null })]),
    ...members(
      course.recommended,
      (each) => `recommended ${each.zones === 'all' ? 'all' : each.zones.join(' ')}`,
      ownRow,
      (from, recommended) => put(from, { recommended }),
    ),
    ...members(course.indications, idOf, ownRow, (from, indications) => put(from, { indications })),
    ...members(course.combinations, idOf, ownRow, (from, combinations) => put(from, { combinations })),
    ...members(course.countReasons, idOf, ownRow, (from, countReasons) => put(from, { countReasons })),
  ];
}

/** @param {ProtocolPack} pack @returns {Element[]} */
function preparationOf({ preparation }) {
  const row = () => preparation.seedRow;
  /** @param {ProtocolPack} from @param {Partial<ProtocolPack['preparation']>} left */
  const put = (from, left) => ({ ...from, preparation: { ...from.preparation, ...left } });
  /** @param {'fastingHours' | 'waterLitresPerDay'} name @returns {Element[]} */
  const number = (name) =>
    preparation[name] === null
      ? []
      : [{ name, seedRow: preparation.seedRow, without: (from) => put(from, { [name]: null }) }];
  return [
    ...members(preparation.items, idOf, noRow, (from, items) => put(from, { items })),
    ...number('fastingHours'),
    ...number('waterLitresPerDay'),
    ...members(
      preparation.safety,
      (_text, at) => `safety ${at + 1}`,
      row,
      (from, safety) => put(from, { safety }),
    ),
  ];
}

/**
 * The pack as the tests are to see it. `removed` is `<pack id>/<place in elementsOf>`, or empty for nothing.
 * @param {ProtocolPack} pack
 * @param {string} removed
 */
export function packWithout(pack, removed) {
  const [id, at] = removed.split('/');
  if (id !== pack.id) return pack;
  const element = elementsOf(pack)[Number(at)];
  if (element === undefined) throw new Error(`${removed}: no such element`);
  return element.without(pack);
}
