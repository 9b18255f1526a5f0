import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `<pack id>/<place>`, empty for nothing (removal.mjs). */
    removedElement: string;
  }
}
