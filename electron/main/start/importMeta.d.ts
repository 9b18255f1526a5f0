interface ImportMetaEnv {
  /** True under `electron-vite dev` and in unit tests, false in every build. */
  readonly DEV: boolean;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
