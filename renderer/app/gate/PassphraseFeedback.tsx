import { classNames } from '@renderer/ui/classNames';
import { useText } from '@renderer/ui/text';
import type { PassphraseCheck } from '@shared/seal/passphraseRules';
import type { ReactNode } from 'react';
import styles from './PassphraseFeedback.module.css';

const levels = [1, 2, 3, 4] as const;

/** Strength and what is still in the way, while typing. Nothing before the first character. */
export function PassphraseFeedback({ check, id }: { check: PassphraseCheck; id: string }): ReactNode {
  const t = useText();
  if (check.length === 0)
    return (
      <p id={id} className={styles.hint}>
        {t.gate.passphrase.hint}
      </p>
    );
  // While it is still too short, the other findings are not yet of use.
  const findings = check.findings.includes('tooShort') ? (['tooShort'] as const) : check.findings;
  return (
    <div id={id} role="status" className={styles.feedback}>
      <div className={styles.line}>
        <span className={styles.bars} aria-hidden="true">
          {levels.map((level) => (
            <span key={level} className={classNames(styles.bar, check.strength >= level && styles.reached)} />
          ))}
        </span>
        <strong>{t.gate.passphrase.strength[check.strength]}</strong>
        <span className={styles.hint}>{t.gate.passphrase.characters(check.length)}</span>
      </div>
      {findings.map((finding) => (
        <p key={finding} className={styles.finding}>
          {t.gate.passphrase.findings[finding]}
        </p>
      ))}
    </div>
  );
}
