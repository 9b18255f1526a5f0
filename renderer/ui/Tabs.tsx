import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './Tabs.module.css';

export interface TabItem<K extends string> {
  key: K;
  label: ReactNode;
  /** A count or a state beside the word. */
  extra?: ReactNode;
}

export interface TabsProps<K extends string> {
  label: string;
  items: readonly TabItem<K>[];
  selected: K;
  onSelect: (key: K) => void;
  /** At the end of the row of tabs. */
  actions?: ReactNode;
  /** The panel of the selected tab. */
  children: ReactNode;
}

/** Arrow keys move along the row. Alt+1…9 chooses a tab of the outermost row (see the shell's shortcuts). */
export function Tabs<K extends string>({
  label,
  items,
  selected,
  onSelect,
  actions,
  children,
}: TabsProps<K>): ReactNode {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = items.find((item) => item.key === key);
        if (chosen !== undefined) onSelect(chosen.key);
      }}
    >
      <div className={styles.row}>
        <TabList aria-label={label} className={styles.list ?? ''} data-tab-row="">
          {items.map((item) => (
            <Tab key={item.key} id={item.key} className={styles.tab ?? ''}>
              {item.label}
              {item.extra}
            </Tab>
          ))}
        </TabList>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {/* A panel keeps the id it was made with; without its own key the tab would point at a panel that is gone. */}
      <TabPanel key={selected} id={selected} className={styles.panel ?? ''}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
