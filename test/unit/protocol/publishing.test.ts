import { describe, expect, test } from 'vitest';
import type { ProtocolPack } from '@shared/protocol/pack';
import { packFaults } from '@shared/protocol/packLaws';
import {
  copyName,
  highestBefore,
  isSamePack,
  isVersionFree,
  proposedVersion,
  publishingFaults,
  refOf,
  saysSomethingNew,
} from '@shared/protocol/publishing';
import { smallPack } from '../../builders/smallPack';

const parent = { id: 'small', version: '1.0.0' };
const draft: ProtocolPack = { ...smallPack, id: 'small-copy', parent };
const [consent, ...consents] = smallPack.consents;
if (consent === undefined) throw new Error('no consent');

describe('[R3] what stands against publishing', () => {
  test('are the faults of the pack', () => {
    expect(packFaults(smallPack)).toEqual([]);
    expect(publishingFaults(draft, smallPack)).toEqual([]);
    const faulty = { ...draft, groups: [] };
    expect(publishingFaults(faulty, smallPack)).toEqual(packFaults(faulty));
    expect(publishingFaults(faulty, null).length).toBeGreaterThan(0);
  });

  test('is a consent whose words changed under the version patients have signed', () => {
    const title = { en: 'Another title', ru: 'Другой заголовок' };
    const changed = { ...draft, consents: [{ ...consent, title }, ...consents] };
    const fault = `consent ${consent.id}: words changed, version still ${consent.version}`;
    expect(publishingFaults(changed, smallPack)).toEqual([fault]);
    expect(publishingFaults(changed, null)).toEqual([]);
    const renewed = { ...draft, consents: [{ ...consent, title, version: '7.0.0' }, ...consents] };
    expect(publishingFaults(renewed, smallPack)).toEqual([]);
    const other = { ...draft, consents: [...smallPack.consents, { ...consent, id: 'photos', title }] };
    expect(publishingFaults(other, smallPack)).toEqual([]);
  });
});

describe('[R3] the version', () => {
  const none = { parent: smallPack, published: [] };

  test('is above the parent and everything published under the name', () => {
    expect(highestBefore(draft, none)).toBe('1.0.0');
    expect(highestBefore(draft, { ...none, published: ['1.10.0', '1.9.0'] })).toBe('1.10.0');
    expect(highestBefore({ ...draft, parent: null }, none)).toBeNull();
    expect(isVersionFree('1.0.1', draft, none)).toBe(true);
    expect(isVersionFree('1.0.0', draft, none)).toBe(false);
    expect(isVersionFree('0.9.0', draft, none)).toBe(false);
    expect(isVersionFree('1.9.0', draft, { ...none, published: ['1.10.0'] })).toBe(false);
    expect(isVersionFree('0.0.1', { ...draft, parent: null }, none)).toBe(true);
  });

  test('is proposed by what changed', () => {
    expect(proposedVersion({ ...draft, author: 'Another' }, none)).toBe('1.0.1');
    expect(proposedVersion({ ...draft, rules: [] }, none)).toBe('2.0.0');
    expect(proposedVersion(draft, { parent: null, published: ['1.4.0'] })).toBe('1.5.0');
    expect(proposedVersion({ ...draft, parent: null, version: '1.2.3' }, none)).toBe('1.2.3');
  });
});

describe('[R3] what is published', () => {
  test('says something new', () => {
    expect(saysSomethingNew(draft, smallPack)).toBe(false);
    expect(saysSomethingNew({ ...draft, author: 'Another', effectiveFrom: '2027-01-01' }, smallPack)).toBe(
      false,
    );
    expect(saysSomethingNew({ ...draft, facts: [] }, smallPack)).toBe(true);
    expect(saysSomethingNew(draft, null)).toBe(true);
  });

  test('is the same only word for word', () => {
    expect(isSamePack(smallPack, structuredClone(smallPack))).toBe(true);
    expect(isSamePack(smallPack, { ...smallPack, author: 'Another' })).toBe(false);
    expect(isSamePack(smallPack, draft)).toBe(false);
  });

  test('has a name of its own, however often it is copied', () => {
    const unique = '01900000-0000-7000-8000-0000abcdef12';
    expect(copyName('small', unique)).toBe('small-abcdef12');
    expect(copyName('small-01234567', unique)).toBe('small-abcdef12');
    expect(copyName('small-0123456', unique)).toBe('small-0123456-abcdef12');
    expect(copyName('small-012345678', unique)).toBe('small-012345678-abcdef12');
    expect(copyName('a'.repeat(60), unique)).toBe(`${'a'.repeat(50)}-abcdef12`);
    expect(copyName('x-01234567-y', unique)).toBe('x-01234567-y-abcdef12');
  });

  test('is named by id and version alone', () => {
    expect(refOf(smallPack)).toEqual({ id: 'small', version: '1.0.0' });
  });
});
