import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Decoration unless `label` is given: then it speaks for itself. */
export function Icon({
  of: Shape,
  size = 20,
  label,
  className,
}: {
  of: LucideIcon;
  size?: 16 | 20 | 24 | 32;
  label?: string | undefined;
  className?: string | undefined;
}): ReactNode {
  return label === undefined ? (
    <Shape size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" className={className} />
  ) : (
    <Shape size={size} strokeWidth={1.75} role="img" aria-label={label} className={className} />
  );
}
