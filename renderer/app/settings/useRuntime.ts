import type { ChannelOutput } from '@shared/ipc/contract';
import { useEffect, useState } from 'react';
import { useBridge } from '../bridge';

export type Runtime = ChannelOutput<'app.about'> & {
  /** The Electron that runs is not the one package.json declares. */
  isFallback: boolean;
};

/** Undefined until main has answered. */
export function useRuntime(): Runtime | undefined {
  const { calls } = useBridge();
  const [runtime, setRuntime] = useState<Runtime>();
  useEffect(() => {
    void calls['app.about']({}).then((about) => {
      if (!about.ok) return;
      const { electron, declaredElectron } = about.value;
      setRuntime({ ...about.value, isFallback: electron !== declaredElectron.replace(/^[^\d]*/, '') });
    });
  }, [calls]);
  return runtime;
}
