import { z } from 'zod';

/** The interval between sessions is kept per group; hair and face may run in parallel. */
export const zoneGroups = ['face', 'neck', 'decollete', 'hands', 'scalp', 'body'] as const;
export const zoneGroupSchema = z.enum(zoneGroups);
export type ZoneGroup = z.infer<typeof zoneGroupSchema>;

export interface ZoneFacts {
  group: ZoneGroup;
  /** "Skin of …" in DICOM CID 4029 (clinical-reference.md §4); null where the group has no code of its own. */
  snomedCt: string | null;
  /** Vision loss after plasma has been published for this site (§4, §5). */
  visionLossReported: boolean;
}

const zone = (group: ZoneGroup, snomedCt: string | null, visionLossReported = false): ZoneFacts => ({
  group,
  snomedCt,
  visionLossReported,
});

/** Every zone that can be recorded. The names are stored; never rename one. */
export const zoneFacts = {
  face: zone('face', '73897004', true),
  forehead: zone('face', '68698007', true),
  glabella: zone('face', null, true),
  eyeRegion: zone('face', '362916000'),
  upperLid: zone('face', '41310005'),
  lowerLid: zone('face', '40069000'),
  lateralCanthus: zone('face', '37671003', true),
  temple: zone('face', '16621002'),
  cheek: zone('face', '36141000'),
  nasolabialFold: zone('face', '37108007', true),
  nose: zone('face', '113179006'),
  perioral: zone('face', '110488009'),
  upperLip: zone('face', '16251004'),
  lowerLip: zone('face', '66934001'),
  chin: zone('face', '23747009'),
  jawline: zone('face', '244097004'),
  submental: zone('face', '34926004'),
  preauricular: zone('face', '86719006'),
  neck: zone('neck', '43081002'),
  decollete: zone('decollete', '244106003'),
  handDorsum: zone('hands', '281642007'),
  scalp: zone('scalp', null),
  scalpFrontal: zone('scalp', null),
  scalpVertex: zone('scalp', '43067004'),
  scalpParietal: zone('scalp', '61719002'),
  scalpTemporal: zone('scalp', null),
  scalpOccipital: zone('scalp', '79951008'),
  scar: zone('body', null),
  striae: zone('body', null),
  otherZone: zone('body', null),
} as const satisfies Record<string, ZoneFacts>;

export type Zone = keyof typeof zoneFacts;
export const zones = Object.keys(zoneFacts) as Zone[];
export const zoneSchema = z.enum(zones);

export const sides = ['whole', 'left', 'right', 'middle'] as const;
export const sideSchema = z.enum(sides);
export type Side = z.infer<typeof sideSchema>;

export const techniques = [
  'papule',
  'nappage',
  'retrogradeLinear',
  'fan',
  'pointByPoint',
  'bolus',
  'cannula',
  'microneedling',
  'stamp',
  'mesogun',
  'topical',
] as const;
export const techniqueSchema = z.enum(techniques);
export type Technique = z.infer<typeof techniqueSchema>;

/** Gauge and length as printed on the packet, "30G 4 mm". */
export const needleSchema = z.string().trim().max(60);

/** What is meant to be done where. Carried over by "repeat last session". */
export const plannedAreaSchema = z.strictObject({
  zone: zoneSchema,
  side: sideSchema,
  technique: techniqueSchema.nullable(),
  needle: needleSchema,
  plannedMl: z.number().nonnegative().nullable(),
});
export type PlannedArea = z.infer<typeof plannedAreaSchema>;

/** What was done where. `plasmaMl` null means "not filled in yet", 0 means none was given there. */
export const treatedAreaSchema = plannedAreaSchema.extend({
  /** Names the area within its session, so that reactions can point at it. */
  areaId: z.string().min(1).max(40),
  plasmaMl: z.number().nonnegative().nullable(),
});
export type TreatedArea = z.infer<typeof treatedAreaSchema>;

export function zoneGroupOf(zoneName: Zone): ZoneGroup {
  return zoneFacts[zoneName].group;
}

/** Groups in which plasma was really given. */
export function injectedGroups(areas: readonly TreatedArea[]): ZoneGroup[] {
  const given = areas.filter((area) => (area.plasmaMl ?? 0) > 0).map((area) => zoneGroupOf(area.zone));
  return zoneGroups.filter((group) => given.includes(group));
}
