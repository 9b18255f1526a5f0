import {
  BookOpenCheck,
  CalendarDays,
  Droplet,
  Lock,
  Search,
  Settings,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { paths } from '@renderer/screens/paths';
import { Icon } from '@renderer/ui/Icon';
import { Kbd } from '@renderer/ui/Kbd';
import { useText } from '@renderer/ui/text';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useBridge } from '../bridge';
import styles from './Rail.module.css';

export function Rail({ onSearch, onSkip }: { onSearch: () => void; onSkip: () => void }): ReactNode {
  const t = useText();
  const { calls } = useBridge();
  return (
    <nav className={styles.rail} aria-label={t.shell.navigation}>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          // The part after # is the router's address.
          event.preventDefault();
          onSkip();
        }}
      >
        {t.shell.skip}
      </a>
      <p className={styles.brand}>
        <Icon of={Droplet} />
        <span className={styles.word}>{t.common.appName}</span>
      </p>
      <Button className={styles.search ?? ''} onPress={onSearch} aria-label={t.shell.palette.title}>
        <Icon of={Search} />
        <span className={styles.word}>{t.shell.palette.open}</span>
        <span className={styles.keys}>
          <Kbd keys="Ctrl+K" />
        </span>
      </Button>
      <Place to={paths.today()} icon={CalendarDays} word={t.shell.today} />
      <Place to={paths.patients()} icon={Users} word={t.shell.patients} />
      <span className={styles.gap} />
      <Place to={paths.protocols()} icon={BookOpenCheck} word={t.shell.protocols} />
      <Place to={paths.settings()} icon={Settings} word={t.shell.settings} />
      <Button className={styles.place ?? ''} onPress={() => void calls['lock.now']({})}>
        <Icon of={Lock} />
        <span className={styles.word}>{t.shell.lockNow}</span>
      </Button>
    </nav>
  );
}

function Place({ to, icon, word }: { to: string; icon: LucideIcon; word: string }): ReactNode {
  return (
    <Link to={to} className={styles.place ?? ''} activeProps={{ 'data-active': true }}>
      <Icon of={icon} />
      <span className={styles.word}>{word}</span>
    </Link>
  );
}
