import { ChartScreen } from '@renderer/screens/chart/ChartScreen';
import { AppointmentScreen } from '@renderer/screens/course/AppointmentScreen';
import { CourseScreen, RepeatCourseScreen } from '@renderer/screens/course/CourseScreen';
import { LabScreen } from '@renderer/screens/labs/LabScreen';
import { ConsentScreen } from '@renderer/screens/documents/ConsentScreen';
import { NewConsentScreen } from '@renderer/screens/documents/NewConsentScreen';
import { EditPatientScreen, NewPatientScreen } from '@renderer/screens/patientForm/PatientFormScreen';
import { PatientsScreen } from '@renderer/screens/patients/PatientsScreen';
import { paths } from '@renderer/screens/paths';
import { CompareScreen } from '@renderer/screens/photos/CompareScreen';
import { PhotoScreen } from '@renderer/screens/photos/PhotoScreen';
import { DiffScreen } from '@renderer/screens/protocols/DiffScreen';
import { DraftScreen } from '@renderer/screens/protocols/DraftScreen';
import { PackScreen } from '@renderer/screens/protocols/PackScreen';
import { ProtocolsScreen } from '@renderer/screens/protocols/ProtocolsScreen';
import { ScreeningScreen } from '@renderer/screens/screening/ScreeningScreen';
import { SessionScreen } from '@renderer/screens/session/SessionScreen';
import { TodayScreen } from '@renderer/screens/today/TodayScreen';
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { SettingsScreen } from './settings/SettingsScreen';
import { FailedScreen } from './shell/FailedScreen';
import { NotFoundScreen } from './shell/NotFoundScreen';
import { Shell } from './shell/Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundScreen });
const at = (path: string, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // The router's own way of turning away.
    // oxlint-disable-next-line typescript/only-throw-error
    throw redirect({ to: paths.today(), replace: true });
  },
});

/** The addresses of renderer/screens/paths.ts. Whoever adds one adds it in both files. */
const routeTree = root.addChildren([
  home,
  at('/today', TodayScreen),
  at('/patients', PatientsScreen),
  at('/patients/new', NewPatientScreen),
  at('/patients/new/$patientId', NewPatientScreen),
  at('/patients/$patientId/edit', EditPatientScreen),
  at('/patients/$patientId/screenings/$screeningId', ScreeningScreen),
  at('/patients/$patientId/treatments/$sessionId', SessionScreen),
  at('/patients/$patientId/treatments/$sessionId/consent', NewConsentScreen),
  at('/patients/$patientId/consents/new', NewConsentScreen),
  at('/patients/$patientId/consents/$consentId', ConsentScreen),
  at('/patients/$patientId/pictures/$photoId', PhotoScreen),
  at('/patients/$patientId/courses/$courseId', CourseScreen),
  at('/patients/$patientId/courses/$courseId/again', RepeatCourseScreen),
  at('/patients/$patientId/courses/$courseId/appointments/$appointmentId', AppointmentScreen),
  at('/patients/$patientId/appointments/$appointmentId', AppointmentScreen),
  at('/patients/$patientId/labs/$reportId', LabScreen),
  at('/patients/$patientId/compare', CompareScreen),
  at('/patients/$patientId/$tab', ChartScreen),
  at('/protocols', ProtocolsScreen),
  at('/protocols/$packId/$version', PackScreen),
  at('/protocols/$packId/$version/against/$otherId/$otherVersion', DiffScreen),
  at('/protocol-drafts/$draftId', DraftScreen),
  at('/settings', SettingsScreen),
]);

/** `start` is where the user was before the lock. */
export function createPracticeRouter(start: string | null) {
  const history = createHashHistory();
  if (start !== null) history.replace(start);
  return createRouter({
    routeTree,
    history,
    defaultErrorComponent: FailedScreen,
    defaultPendingMs: 150,
  });
}
export type PracticeRouter = ReturnType<typeof createPracticeRouter>;
