import type { DirectoryState } from '@renderer/repositories/patientDirectory';
import { useSyncExternalStore } from 'react';
import { useServices } from '../services';

/** Follows the patient directory: a new state object after every change of a patient. */
export function useDirectory(): DirectoryState {
  const { directory } = useServices().patients;
  return useSyncExternalStore(directory.subscribe, directory.get);
}
