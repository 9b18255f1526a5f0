import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';

interface ClinicalActivity {
  begin: () => () => void;
  isOpen: () => boolean;
}

const ActivityContext = createContext<ClinicalActivity | null>(null);

export function createClinicalActivity(): ClinicalActivity {
  let open = 0;
  return {
    begin() {
      open += 1;
      let ended = false;
      return () => {
        if (!ended) open -= 1;
        ended = true;
      };
    },
    isOpen: () => open > 0,
  };
}

export function ClinicalActivityProvider({
  activity,
  children,
}: {
  activity?: ClinicalActivity;
  children: ReactNode;
}): ReactNode {
  const own = useMemo(createClinicalActivity, []);
  return <ActivityContext value={activity ?? own}>{children}</ActivityContext>;
}

export function useClinicalActivity(): ClinicalActivity {
  const activity = use(ActivityContext);
  if (activity === null) throw new Error('ClinicalActivityProvider is missing');
  return activity;
}

/** While the calling screen stands open (an unsigned session), the idle lock waits longer. */
export function useSessionOpen(isOpen: boolean): void {
  const activity = useClinicalActivity();
  useEffect(() => (isOpen ? activity.begin() : undefined), [activity, isOpen]);
}
