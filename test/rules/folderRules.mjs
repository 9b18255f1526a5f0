// Who may import whom inside the product: the table of architecture.md §2, one rule per sentence.

/**
 * @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule
 * @param {string} name
 * @param {string} comment
 * @param {string} from
 * @param {string} to what is forbidden
 * @param {string} [except] what stays allowed
 * @returns {Rule}
 */
export const never = (name, comment, from, to, except) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: except === undefined ? { path: to } : { path: to, pathNot: except },
});

const product = '^(shared|electron|renderer)/';

/** @type {Rule[]} */
export const folderRules = [
  never(
    'shared-knows-only-shared',
    'shared/ is pure: it imports nothing of electron/, renderer/, test/ or scripts/.',
    '^shared/',
    '^(electron|renderer|test|scripts)/',
  ),
  never(
    'kernel-stands-alone',
    'shared/kernel holds the smallest words; it imports no other folder of the product.',
    '^shared/kernel/',
    product,
    '^shared/kernel/',
  ),
  never(
    'seal-knows-no-record',
    'shared/seal imports the kernel, the change header and the wire shapes: it seals bytes, not patients.',
    '^shared/seal/',
    product,
    '^shared/(seal/|kernel/|domain/change|ipc/wire)',
  ),
  never(
    'journal-knows-no-record',
    'shared/journal frames sealed bytes and never looks inside: kernel, seal, change header, wire shapes.',
    '^shared/journal/',
    product,
    '^shared/(journal/|seal/|kernel/|domain/change|ipc/wire)',
  ),
  never(
    'domain-knows-no-plumbing',
    'Records, rules and sums do not know how they are stored, sent, exported or worded.',
    '^shared/(domain|protocol|calc)/',
    '^shared/(seal|journal|ipc|exchange|i18n)/',
  ),
  never(
    'i18n-holds-words-only',
    'shared/i18n words what the kernel and the domain name; it imports no plumbing.',
    '^shared/i18n/',
    '^shared/(seal|journal|ipc|exchange)/',
  ),
  never(
    'main-has-no-screen',
    'electron/main imports shared/ and itself, nothing of the renderer or the preload.',
    '^electron/main/',
    '^(renderer|electron/preload|test|scripts)/',
  ),
  never(
    'preload-only-exposes-the-contract',
    'electron/preload imports shared/ipc and itself, and no logic.',
    '^electron/preload/',
    '.',
    '^(electron/preload/|shared/ipc/|node_modules/electron/|electron$)',
  ),
  never(
    'store-knows-no-other-layer',
    'renderer/store imports shared/{kernel,domain,seal,journal}, the wire shapes and itself; never the bridge.',
    '^renderer/store/',
    product,
    '^(renderer/store/|shared/(kernel|domain|seal|journal)/|shared/ipc/wire)',
  ),
  never(
    'journal-client-reaches-the-outbox-through-a-port',
    'renderer/journalClient imports shared/{kernel,ipc,journal}, the change header and itself; no store.',
    '^renderer/journalClient/',
    product,
    '^(renderer/journalClient/|shared/(kernel|ipc|journal)/|shared/domain/change)',
  ),
  never(
    'repositories-speak-domain',
    'renderer/repositories imports the store and shared/: no screen, no bridge, no composition.',
    '^renderer/repositories/',
    product,
    '^(renderer/(repositories|store)/|shared/)',
  ),
  never(
    'screens-read-through-repositories',
    'renderer/screens imports repositories, ui and shared/; never the store, the journal client or the bridge.',
    '^renderer/screens/',
    product,
    '^(renderer/(screens|repositories|ui)/|shared/)',
  ),
  never(
    'screens-never-call-the-bridge',
    'renderer/screens does not import the bridge or the list of channels: others do the calling.',
    '^renderer/screens/',
    '^shared/ipc/(bridge|contract|names|define|[a-z]+Channels)',
  ),
  never(
    'ui-shows-what-it-is-given',
    'renderer/ui imports shared/i18n, the kernel and itself; it reads no data.',
    '^renderer/ui/',
    product,
    '^(renderer/ui/|shared/(i18n|kernel)/)',
  ),
  never(
    'renderer-imports-no-electron-code',
    'The renderer reaches the main process through the bridge only, never by an import.',
    '^renderer/',
    '^(electron|test|scripts)/',
  ),
];
