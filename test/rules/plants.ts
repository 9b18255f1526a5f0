/** One forbidden import per rule of test/rules: the file to plant it in, and the line. */
export interface Plant {
  file: string;
  source: string;
}

export const plants: Readonly<Record<string, Plant>> = {
  'shared-knows-only-shared': { file: 'shared/domain/a.ts', source: "import '../../electron/main/window';" },
  'kernel-stands-alone': { file: 'shared/kernel/a.ts', source: "import '../domain/patient';" },
  'seal-knows-no-record': { file: 'shared/seal/a.ts', source: "import type { P } from '../domain/patient';" },
  'journal-knows-no-record': { file: 'shared/journal/a.ts', source: "import '@shared/domain/patient';" },
  'domain-knows-no-plumbing': { file: 'shared/domain/a.ts', source: "import '@shared/seal/aead';" },
  'i18n-holds-words-only': { file: 'shared/i18n/a.ts', source: "import '../ipc/contract';" },
  'main-has-no-screen': { file: 'electron/main/a.ts', source: "import '@renderer/ui/Button';" },
  'preload-only-exposes-the-contract': {
    file: 'electron/preload/a.ts',
    source: "import '@shared/domain/patient';",
  },
  'store-knows-no-other-layer': { file: 'renderer/store/a.ts', source: "import '@shared/ipc/contract';" },
  'journal-client-reaches-the-outbox-through-a-port': {
    file: 'renderer/journalClient/a.ts',
    source: "import '@renderer/store/recordStore';",
  },
  'repositories-speak-domain': { file: 'renderer/repositories/a.ts', source: "import '../ui/Button';" },
  'screens-read-through-repositories': {
    file: 'renderer/screens/a.tsx',
    source: "import '../store/recordStore';",
  },
  'screens-never-call-the-bridge': {
    file: 'renderer/screens/a.tsx',
    source: "import '@shared/ipc/contract';",
  },
  'ui-shows-what-it-is-given': {
    file: 'renderer/ui/a.tsx',
    source: "import '@renderer/repositories/patients';",
  },
  'renderer-imports-no-electron-code': { file: 'renderer/app/a.tsx', source: "import '@main/window';" },
  'shared-uses-zod-and-nothing-else': { file: 'shared/kernel/a.ts', source: "import { v7 } from 'uuid';" },
  'shared-has-no-node': { file: 'shared/seal/a.ts', source: "import { randomBytes } from 'node:crypto';" },
  'renderer-has-no-node': { file: 'renderer/app/a.ts', source: "import { readFileSync } from 'fs';" },
  'main-has-no-react-and-no-dexie': {
    file: 'electron/main/a.ts',
    source: "import { useState } from 'react';",
  },
  'only-the-store-uses-dexie': {
    file: 'renderer/screens/a.ts',
    source: "import type { Table } from 'dexie';",
  },
  'data-layers-have-no-react': {
    file: 'renderer/repositories/a.ts',
    source: "import 'react-aria-components';",
  },
  'renderer-imports-no-electron': { file: 'renderer/app/a.ts', source: "import { app } from 'electron';" },
  'product-uses-no-test-code': {
    file: 'renderer/store/a.ts',
    source: "import '../../test/builders/patient';",
  },
  'product-uses-declared-packages': { file: 'renderer/app/a.ts', source: "import fc from 'fast-check';" },
  'every-import-exists': { file: 'shared/kernel/a.ts', source: "import './nowhere';" },
};
