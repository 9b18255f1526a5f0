import { Checkbox } from '@renderer/ui/Checkbox';
import { Fieldset } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import { zoneGroups, type ZoneGroup } from '@shared/domain/treatmentArea';
import type { ReactNode } from 'react';
import styles from './ZoneGroupChoice.module.css';

interface ZoneGroupChoiceProps {
  label: string;
  value: readonly ZoneGroup[];
  /** In place of what the choice means for the interval. */
  hint?: string;
  onChange(groups: ZoneGroup[]): void;
}

export function ZoneGroupChoice({ label, value, hint, onChange }: ZoneGroupChoiceProps): ReactNode {
  const text = useText();
  const t = text.session.start;
  return (
    <Fieldset legend={label} description={hint ?? (value.length === 0 ? t.zonesNone : t.zonesHint)}>
      <div className={styles.groups}>
        {zoneGroups.map((group) => (
          <Checkbox
            key={group}
            large
            value={value.includes(group)}
            onChange={(chosen) =>
              onChange(zoneGroups.filter((each) => (each === group ? chosen : value.includes(each))))
            }
          >
            {text.domain.zones.groups[group]}
          </Checkbox>
        ))}
      </div>
    </Fieldset>
  );
}
