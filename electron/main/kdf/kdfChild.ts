import { utilityProcess } from 'electron';
import type { KdfChild } from './kdfClient';

/** Starts the process that derives; `modulePath` is the built kdfProcess.cjs beside the main bundle. */
export function forkKdfProcess(modulePath: string): KdfChild {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'PlasmaChart key derivation',
    stdio: 'ignore',
  });
  return {
    // A message posted before the process runs is kept for it.
    post: (request) => child.postMessage(request),
    onAnswer: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.on('exit', () => listener()),
    end: () => void child.kill(),
  };
}
