import type { Anticoagulant } from './bloodDraw';
import type { Patient } from './patient';
import type { Session } from './session';
import type { AnaestheticAgent, Antiseptic } from './skinAndNumbing';

/** Anything the session's forms let one choose that touches the patient or their blood. */
export type Agent = Antiseptic | AnaestheticAgent | Anticoagulant;

/** How words for a substance begin, as people write them in a chart: Latin, Russian, trade names. */
const anaesthetics = ['anaesthetic', 'anesthetic', 'анестетик', 'анестезир'];
const lidocaine = [
  ...anaesthetics,
  'lidoc',
  'lidok',
  'lignoc',
  'xyloc',
  'versatis',
  'emla',
  'лидок',
  'лигнок',
  'ксилок',
  'версатис',
  'эмла',
  'акриол',
];
const prilocaine = ['priloc', 'prilok', 'прилок'];
const adrenaline = ['adrenalin', 'epineph', 'адреналин', 'эпинеф'];
const tetracaine = [...anaesthetics, 'tetrac', 'tetrak', 'amethoc', 'тетрак', 'дикаин'];
const chlorhexidine = [
  'chlorhex',
  'chlorohex',
  'hibi',
  'хлоргекс',
  'хлорогекс',
  'гибискраб',
  'plivasept',
  'пливасепт',
];
const alcohol = ['alcohol', 'ethanol', 'isopropan', 'спирт', 'этанол', 'изопропан'];
const iodine = ['iod', 'jod', 'povidon', 'betadin', 'йод', 'иод', 'повидон', 'бетадин', 'браунодин'];
/** Local anaesthetics that no form offers by name: an allergy to one is a question before any other is given. */
const otherAnaesthetics = [
  ['articain', 'artikain', 'ultracain', 'ultrakain', 'septanest', 'septocain', 'ubistesin'],
  ['артикаин', 'ультракаин', 'септанест', 'убистезин'],
  ['procain', 'novocain', 'прокаин', 'новокаин'],
  ['bupivac', 'marcain', 'бупивак', 'маркаин'],
  ['mepivac', 'scandonest', 'мепивак', 'скандонест'],
  ['ropivac', 'naropin', 'ропивак', 'наропин'],
  ['benzocain', 'бензокаин', 'анестезин'],
].flat();
const latex = ['latex', 'латекс'];
const citrate = ['citrat', 'acd', 'цитрат'];

const namesOf: Record<Agent, readonly string[]> = {
  chlorhexidineAqueous: chlorhexidine,
  chlorhexidineAlcohol: [...chlorhexidine, ...alcohol],
  povidoneIodine: iodine,
  alcohol70: alcohol,
  octenidine: ['octeni', 'октени'],
  hypochlorousAcid: ['hypochlor', 'гипохлор', 'хлорноват'],
  otherAntiseptic: [],
  lidocainePrilocaineCream: [...lidocaine, ...prilocaine],
  lidocaineCream: lidocaine,
  lidocaineInjection: lidocaine,
  lidocaineAdrenaline: [...lidocaine, ...adrenaline],
  tetracaineCream: tetracaine,
  nerveBlock: lidocaine,
  cooling: [],
  otherAgent: [],
  sodiumCitrate: citrate,
  acdA: citrate,
  sodiumHeparin: ['heparin', 'гепарин'],
  edta: ['edta', 'эдта', 'трилон'],
  none: [],
  otherAnticoagulant: [],
};

const localAnaesthetics: readonly Agent[] = [
  'lidocainePrilocaineCream',
  'lidocaineCream',
  'lidocaineInjection',
  'lidocaineAdrenaline',
  'tetracaineCream',
  'nerveBlock',
  'otherAgent',
];
const allAnaesthetics = [...lidocaine, ...prilocaine, ...tetracaine, ...otherAnaesthetics];

/**
 * The recorded allergies, as they were typed, that concern a chosen agent (clinical-workflow.md §2: an allergy
 * to a substance in today's materials blocks it). Only the beginnings of words count: "amiodarone" is no iodine.
 */
export function allergiesTo(agent: Agent | null, substances: readonly string[]): string[] {
  return agent === null ? [] : naming(namesOf[agent], substances);
}

/** The recorded allergies to another local anaesthetic than the chosen one: a question to settle, not a match. */
export function relatedAllergies(agent: Agent | null, substances: readonly string[]): string[] {
  if (agent === null || !localAnaesthetics.includes(agent)) return [];
  const direct = allergiesTo(agent, substances);
  return naming(allAnaesthetics, substances).filter((substance) => !direct.includes(substance));
}

/** The substances as they stand in the chart; none while allergies were not asked about. */
export function recordedAllergies({ allergiesState, allergies }: Patient): string[] {
  return allergiesState === 'listed' ? allergies.map(({ substance }) => substance) : [];
}

/** Gloves, tourniquet and stoppers are chosen in no form; whoever draws has to know. */
export function latexAllergies(substances: readonly string[]): string[] {
  return naming(latex, substances);
}

/** The recorded allergies that an agent concerns which this session says was used on the patient or in their blood. */
export function allergiesToUsed(
  { draw, skin, anaesthesia }: Pick<Session, 'draw' | 'skin' | 'anaesthesia'>,
  substances: readonly string[],
): string[] {
  const used = [
    skin?.antiseptic ?? null,
    anaesthesia?.given === 'yes' ? anaesthesia.agent : null,
    ...(draw?.draws ?? []).filter((each) => each.result === 'used').map((each) => each.anticoagulant),
  ];
  return substances.filter((substance) => used.some((agent) => allergiesTo(agent, [substance]).length > 0));
}

function naming(names: readonly string[], substances: readonly string[]): string[] {
  return substances.filter((substance) =>
    wordsOf(substance).some((word) => names.some((name) => word.startsWith(name))),
  );
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
}
