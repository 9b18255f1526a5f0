import { Droplet } from 'lucide-react';
import { classNames } from '@renderer/ui/classNames';
import { Icon } from '@renderer/ui/Icon';
import { useText } from '@renderer/ui/text';
import { useEffect, useRef, type ReactNode } from 'react';
import { LanguageSwitch } from '../preferences/LanguageSwitch';
import styles from './GateFrame.module.css';

/** Everything before the records are open: one column, one question, the language always at hand. */
export function GateFrame({
  title,
  lead,
  step,
  wide = false,
  short = false,
  focusTitle = false,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** "Step 2 of 4" */
  step?: string;
  wide?: boolean;
  /** Few fields: lower on the page. */
  short?: boolean;
  /** Where no field takes the focus itself. */
  focusTitle?: boolean;
  children: ReactNode;
}): ReactNode {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTitle) heading.current?.focus();
  }, [focusTitle]);
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <span className={styles.brand}>
          <Icon of={Droplet} size={24} />
          {t.common.appName}
        </span>
        <LanguageSwitch />
      </header>
      <main className={classNames(wide ? styles.wide : styles.column, short && styles.short)}>
        <div className={styles.head}>
          {step === undefined ? null : <p className={styles.step}>{step}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}
