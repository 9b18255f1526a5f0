import { paths } from '@renderer/screens/paths';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useBridge } from '../bridge';

export type OpenDialog = 'palette' | 'shortcuts' | 'about' | null;

/** Commands of the native menu. */
export function useAppCommands(open: (dialog: OpenDialog) => void): void {
  const { on } = useBridge();
  const navigate = useNavigate();
  useEffect(
    () =>
      on('app.command', ({ command }) => {
        if (command === 'settings') void navigate({ to: paths.settings() });
        else open(command);
      }),
    [on, navigate, open],
  );
}
