import { Notice } from '@renderer/ui/Notice';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import styles from './AboutFacts.module.css';
import { useRuntime } from './useRuntime';

/** Which app this is and which runtime really runs it. */
export function AboutFacts(): ReactNode {
  const t = useText().settings.about;
  const runtime = useRuntime();
  if (runtime === undefined) return <Skeleton />;
  const facts: [string, string][] = [
    [t.version, runtime.version],
    [t.runtime, t.electron(runtime.electron)],
    [t.declared, t.electron(runtime.declaredElectron)],
    [t.chromium, runtime.chromium],
    [t.node, runtime.node],
  ];
  return (
    <Stack gap={4}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {runtime.isFallback ? (
        <Notice tone="caution">
          <p>{t.fallback}</p>
        </Notice>
      ) : (
        <p>{t.current}</p>
      )}
      <p>{t.offline}</p>
      <p>{t.promise}</p>
    </Stack>
  );
}
