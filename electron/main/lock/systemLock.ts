import type { PowerMonitor } from 'electron';
import type { Lock } from './lock';

/**
 * Suspend and the system's own lock. Linux has no `lock-screen` event, so the screen saver is asked once a second;
 * where there is none it answers `unknown`, and the idle clock still locks. The system's idle time is left alone: it
 * knows nothing of the hands of a practitioner who reads, and counts from the start of the display.
 */
export function followSystem(powerMonitor: PowerMonitor, lock: Lock): () => void {
  powerMonitor.on('suspend', () => void lock.lock('suspend'));
  powerMonitor.on('lock-screen', () => void lock.lock('system'));
  powerMonitor.on('user-did-resign-active', () => void lock.lock('system'));
  powerMonitor.on('resume', () => void lock.tick());
  const asking = setInterval(() => {
    if (process.platform === 'linux' && powerMonitor.getSystemIdleState(1) === 'locked')
      void lock.lock('system');
    void lock.tick();
  }, 1_000);
  return () => clearInterval(asking);
}
