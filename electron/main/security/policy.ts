import type { App, IpcMainInvokeEvent, Session, WebContents, WebPreferences } from 'electron';

/** One thing the app refuses. Each stands in a file of its own and hooks in where it has to. */
export interface SecurityPolicy {
  readonly name: string;
  /** Before `ready`. */
  onApp?(app: App): void;
  /** Every session, before anything is loaded in it. */
  onSession?(session: Session): void;
  /** Every web contents, the moment it exists. */
  onContents?(contents: WebContents): void;
  readonly webPreferences?: WebPreferences;
  /** Sent with each file of the app. */
  readonly headers?: Readonly<Record<string, string>>;
  /** False refuses the call. */
  admitsSender?(event: IpcMainInvokeEvent, window: WebContents | null): boolean;
}
