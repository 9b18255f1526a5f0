import { createContext, useContext, type ReactNode } from 'react';
import type { ConsentRepository } from '@renderer/repositories/consentRepository';
import type { LabReportRepository } from '@renderer/repositories/labReportRepository';
import type { AppointmentRepository } from '@renderer/repositories/appointmentRepository';
import type { CourseRepository } from '@renderer/repositories/courseRepository';
import type { PatientRepository } from '@renderer/repositories/patientRepository';
import type { PhotoRepository } from '@renderer/repositories/photoRepository';
import type { PracticeRepository } from '@renderer/repositories/practiceRepository';
import type { ProtocolRepository } from '@renderer/repositories/protocolRepository';
import type { ScreeningRepository } from '@renderer/repositories/screeningRepository';
import type { SessionRepository } from '@renderer/repositories/sessionRepository';
import type { DraftStore, Observable, SaveState, Touched } from '@renderer/repositories/services';
import type { RecordId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import type { Clock } from '@shared/kernel/time';

/** Everything a screen may use. Exists from unlock to lock. */
export interface Services {
  patients: PatientRepository;
  screenings: ScreeningRepository;
  sessions: SessionRepository;
  consents: ConsentRepository;
  labs: LabReportRepository;
  photos: PhotoRepository;
  practice: PracticeRepository;
  protocols: ProtocolRepository;
  courses: CourseRepository;
  appointments: AppointmentRepository;
  drafts: DraftStore;
  saveState: Observable<SaveState>;
  /** What the window's print style shows, on paper or as a PDF. `printed` is false when the user thought better of it. */
  print: (as: 'paper' | 'pdf') => Promise<Result<{ printed: boolean }>>;
  /** Tells after each commit what it touched; useLive listens to it. */
  commits: { subscribe: (listener: (touched: Touched[]) => void) => () => void };
  clock: Clock;
  newRecordId: () => RecordId;
  /** The practitioner who unlocked. */
  practitionerId: RecordId;
}

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices outside of ServicesProvider: the vault is locked');
  return services;
}
