import { useCanGoBack, useNavigate } from '@tanstack/react-router';

/** Back to where one came from; where nobody came from anywhere (after a lock), to `otherwise`. */
export function useBack(otherwise: string): () => void {
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  return () => {
    if (canGoBack) window.history.back();
    else void navigate({ to: otherwise });
  };
}
