import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channelNames, eventNames } from '@shared/ipc/names';

// An answer main could not even give (it is shutting down) is still an answer.
const noAnswer = { ok: false, error: { code: 'app.unexpected' } };

const calls = Object.fromEntries(
  channelNames.map((name) => [
    name,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input).catch(() => noAnswer),
  ]),
);

function on(event: unknown, listener: (payload: unknown) => void): () => void {
  const name = eventNames.find((known) => known === event);
  if (name === undefined) throw new TypeError('unknown event');
  const pass = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(name, pass);
  return () => {
    ipcRenderer.off(name, pass);
  };
}

contextBridge.exposeInMainWorld('plasmachart', { calls, on });
