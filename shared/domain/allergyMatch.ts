import type { Anticoagulant } from './bloodDraw';
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
  'emla',
  'лидок',
  'лигнок',
  'ксилок',
  'эмла',
  'акриол',
];
const prilocaine = ['priloc', 'prilok', 'прилок'];
const adrenaline = ['adrenalin', 'epineph', 'адреналин', 'эпинеф'];
const tetracaine = [...anaesthetics, 'tetrac', 'tetrak', 'amethoc', 'тетрак', 'дикаин'];
const chlorhexidine = ['chlorhex', 'chlorohex', 'hibi', 'хлоргекс', 'хлорогекс', 'гибискраб'];
const alcohol = ['alcohol', 'ethanol', 'isopropan', 'спирт', 'этанол', 'изопропан'];
const iodine = ['iod', 'jod', 'povidon', 'betadin', 'йод', 'иод', 'повидон', 'бетадин'];
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

/**
 * The recorded allergies, as they were typed, that concern a chosen agent (clinical-workflow.md §2: an allergy
 * to a substance in today's materials blocks it). Only the beginnings of words count: "amiodarone" is no iodine.
 */
export function allergiesTo(agent: Agent | null, substances: readonly string[]): string[] {
  if (agent === null) return [];
  return substances.filter((substance) =>
    wordsOf(substance).some((word) => namesOf[agent].some((name) => word.startsWith(name))),
  );
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
}
