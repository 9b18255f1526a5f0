import { Progress } from '@renderer/ui/Progress';
import { useText } from '@renderer/ui/text';
import { useEffect, useState, type ReactNode } from 'react';
import { GateFrame } from '../gate/GateFrame';

/** Usually over before anybody could read it: nothing is shown for the first 150 ms. */
export function Waiting({ text }: { text: string }): ReactNode {
  const t = useText();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <GateFrame short title={t.common.appName}>
      {shown ? <Progress label={text} /> : <div aria-busy="true" />}
    </GateFrame>
  );
}
