import { Checkbox } from '@renderer/ui/Checkbox';
import { Fieldset } from '@renderer/ui/FormRow';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { zoneGroups } from '@shared/domain/treatmentArea';
import { typedZones } from '@shared/protocol/packFields';
import type { ReactNode } from 'react';

/** The zones a rule acts in; none chosen is all of them. */
export function ZonesField({
  label,
  text,
  onChange,
}: {
  label: string;
  text: string;
  onChange: (text: string) => void;
}): ReactNode {
  const t = useText();
  const chosen = typedZones(text) ?? [];
  const toggle = (zone: string, on: boolean): void => {
    const next = zoneGroups.filter((each) => (each === zone ? on : chosen.includes(each)));
    onChange(next.length === 0 ? 'all' : next.join(','));
  };
  return (
    <Fieldset legend={label} description={t.protocols.editor.zonesHint}>
      <Stack row gap={4}>
        {zoneGroups.map((zone) => (
          <Checkbox key={zone} value={chosen.includes(zone)} onChange={(on) => toggle(zone, on)}>
            {t.domain.zones.groups[zone]}
          </Checkbox>
        ))}
      </Stack>
    </Fieldset>
  );
}
