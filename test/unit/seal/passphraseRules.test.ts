import { describe, expect, test } from 'vitest';
import { checkPassphrase, normalisePassphrase, type PassphraseFinding } from '@shared/seal/passphraseRules';
import { checkPin } from '@shared/seal/pinRules';

describe('passphrase rules', () => {
  test.each([
    'purple kettle by the window',
    'корова ест зелёный борщ',
    'seven quiet otters',
    'жираф любит холодный чай 7',
    '我喜欢在春天的早晨喝一杯热茶然后去公园散步',
    'xkT9#vQ2!mLp7$wZ',
    'tram number nine never stops at the harbour '.repeat(20),
  ])('[K10] accepts %j', (passphrase) => {
    const { findings, acceptable, strength } = checkPassphrase(passphrase, [
      'Klinika Rassvet',
      'Olga Petrova',
    ]);
    expect(findings).toEqual([]);
    expect(acceptable).toBe(true);
    expect(strength).toBeGreaterThan(0);
  });

  const refused: [string, PassphraseFinding][] = [
    ['kettle window', 'tooShort'],
    ['a'.repeat(1025), 'tooLong'],
    ['correct horse battery staple', 'common'],
    ['Correct-Horse-Battery-Staple', 'common'],
    ['P@ssw0rd P@ssw0rd 1', 'common'],
    ['passwordpassword!', 'common'],
    ['этомойсекретныйпароль', 'common'],
    ['плазмолифтинг2026', 'common'],
    ['PlasmaChart 2026', 'common'],
    ['aaaaaaaaaaaaaaaaaaaa', 'repeated'],
    ['kettlekettlekettle', 'repeated'],
    ['abcdefghijklmnopqrstuvwxyz', 'sequence'],
    ['абвгдежзийклмнопр', 'sequence'],
    ['987654321098765', 'sequence'],
    ['qwertyuiopasdfghjkl', 'keyboardRun'],
    ['йцукенгшщзхъфывапролджэ', 'keyboardRun'],
    ['1qaz2wsx3edc4rfv', 'keyboardRun'],
    ['klinika rassvet 21', 'contextWord'],
    ['olgapetrova1985', 'contextWord'],
  ];
  test.each(refused)('[K11] refuses %j as %s', (passphrase, finding) => {
    const check = checkPassphrase(passphrase, ['Klinika Rassvet', 'Olga Petrova']);
    expect(check.findings).toContain(finding);
    expect(check.acceptable).toBe(false);
    expect(check.strength).toBe(0);
  });

  test('[K11] control: without the names of the practice the same words pass', () => {
    expect(checkPassphrase('klinika rassvet 21', []).acceptable).toBe(true);
  });

  test('[K12] one passphrase, however it was typed', () => {
    const composed = 'зелёный чайник ждёт'.normalize('NFC');
    expect(normalisePassphrase(composed.normalize('NFD'))).toBe(normalisePassphrase(composed));
    expect(normalisePassphrase('ｋｅｔｔｌｅ')).toBe('kettle');
  });

  test('[K10] length counts characters, not code units; a longer one is never weaker', () => {
    expect(checkPassphrase('🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🦆').length).toBe(15);
    const shorter = checkPassphrase('purple kettle by').strength;
    expect(checkPassphrase('purple kettle by the window of a night train').strength).toBeGreaterThan(shorter);
  });
});

describe('PIN rules', () => {
  test.each(['402957', '19283746', '7'.repeat(5) + '3'])('[K13] accepts %s', (pin) => {
    expect(checkPin(pin)).toEqual([]);
  });
  test.each([
    ['12345', 'tooShort'],
    ['9'.repeat(65), 'tooLong'],
    ['12a456', 'notDigits'],
    ['٤٠٢٩٥٧', 'notDigits'],
    ['000000', 'sameDigit'],
    ['123456', 'sequence'],
    ['098765', 'sequence'],
    ['987654', 'sequence'],
    ['121212', 'repeated'],
    ['407407', 'repeated'],
  ])('[K13] refuses %s as %s', (pin, finding) => {
    expect(checkPin(pin)).toContain(finding);
  });
});
