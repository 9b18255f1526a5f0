import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const at = (path: string): string => resolve(root, path);

// Electron 25 (Chromium 114, Node 18.15) is the oldest runtime the code must run on.
const nodeTarget = 'node18.15';
const chromiumTarget = 'chrome114';
const lightningTargets = { chrome: 114 << 16 };

// The control for the "nothing in clear on disk" check: the same app with sealing switched off.
// Only this variable reaches the test double, and it never writes into out/.
const unsealed = process.env['PLASMACHART_BUILD_UNSEALED'] === '1';
const folderFor = (command: string): string => {
  // `npm run dev` must never leave its build where `npm start` and the tests look.
  if (command === 'serve') return 'out-dev';
  return unsealed ? 'out-unsealed' : 'out';
};

// Vite marks the style and script elements that it adds under `npm run dev` with this; a build has none.
const devNonce = 'plasmachart-dev';
const devPolicy = [
  "default-src 'none'",
  `script-src 'self' 'nonce-${devNonce}'`,
  `style-src 'self' 'nonce-${devNonce}' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='`,
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' ws://127.0.0.1:*",
].join('; ');

function unsealedDouble(): Plugin {
  const real = at('shared/seal/aead.ts');
  const double = at('test/e2e/unsealed/aead.ts');
  return {
    name: 'plasmachart-unsealed-double',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === real && importer !== double ? double : null;
    },
  };
}

const plugins = unsealed ? [unsealedDouble()] : [];

const alias = {
  '@shared': at('shared'),
  '@renderer': at('renderer'),
  '@main': at('electron/main'),
};

const optionalEntry = (name: string, path: string): Record<string, string> =>
  existsSync(at(path)) ? { [name]: at(path) } : {};

// Everything but electron and Node's own modules is bundled: out/ needs no node_modules.
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

export default defineConfig(({ command }) => {
  const outDir = folderFor(command);
  return {
    main: {
      resolve: { alias },
      plugins,
      build: {
        target: nodeTarget,
        outDir: `${outDir}/main`,
        externalizeDeps: false,
        minify: true,
        rolldownOptions: {
          input: {
            index: at('electron/main/index.ts'),
            ...optionalEntry('kdfProcess', 'electron/main/kdf/kdfProcess.ts'),
          },
          output: commonJs,
        },
      },
    },
    preload: {
      resolve: { alias },
      plugins,
      build: {
        target: nodeTarget,
        outDir: `${outDir}/preload`,
        externalizeDeps: false,
        minify: true,
        rolldownOptions: {
          input: { index: at('electron/preload/index.ts') },
          // A sandboxed preload can require nothing but 'electron': one file, no chunks.
          output: { ...commonJs, codeSplitting: false },
        },
      },
    },
    renderer: {
      root: at('renderer'),
      resolve: { alias },
      plugins: [...plugins, react()],
      html: command === 'serve' ? { cspNonce: devNonce } : {},
      server: { host: '127.0.0.1', headers: { 'Content-Security-Policy': devPolicy } },
      css: {
        transformer: 'lightningcss',
        // Areas are named by the shell and taken by its parts: their names must mean the same in each file.
        lightningcss: { targets: lightningTargets, cssModules: { grid: false } },
      },
      build: {
        target: chromiumTarget,
        outDir: at(`${outDir}/renderer`),
        emptyOutDir: true,
        minify: true,
        cssTarget: chromiumTarget,
        // data: URLs and the inline polyfill would break the content security policy.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: { index: at('renderer/index.html') } },
      },
    },
  };
});
