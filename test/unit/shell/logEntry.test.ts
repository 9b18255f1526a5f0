import { describe, expect, test } from 'vitest';
import { entryOf, LogEntry, placesOf, type LogWord } from '@main/logging/logEntry';

/** As a slip would look once types are gone. */
const slipped = (text: string): LogWord => JSON.parse(JSON.stringify(text)) as LogWord;

describe('[X19] a log line', () => {
  test('[X19] holds codes and numbers', () => {
    const entry = new LogEntry('ipc.badInput', { channel: 'vault.unlock', attempts: 3 });
    expect(entry.toString()).toBe('ipc.badInput channel=vault.unlock attempts=3');
  });

  test('[X19] removes every word that is not a known code', () => {
    const entry = new LogEntry('ipc.failed', { reason: slipped('Ivanova'), 'Иванова Анна': 1 });
    expect(entry.toString()).toBe('ipc.failed reason=[removed] [removed]=1');
  });

  test('[X19] of an error keeps errno and place, not the message, the function or the path', () => {
    const error = Object.assign(new Error('cannot read /home/anna/Ivanova.pdf'), {
      errno: -13,
      code: 'EACCES',
    });
    error.stack = [
      'Error: cannot read /home/anna/Ivanova.pdf',
      '    at secretName (/home/anna/app/out/main/index.cjs:12:345)',
      '    at Ivanova (evil Ivanova)',
      '    at node:internal/process/task_queues:95:5',
    ].join('\n');
    const line = entryOf('app.uncaught', error).toString();
    expect(line).toBe('app.uncaught errno=-13 index.cjs:12:345 node:internal/process/task_queues:95:5');
  });

  test('[X19] of something thrown that is no error says only that', () => {
    expect(entryOf('app.rejected', 'Ivanova').toString()).toBe('app.rejected');
  });

  test('[X19] a message over several lines cannot pass for a place', () => {
    expect(placesOf('Error: a\n Ivanova index.cjs:1:1\n    at x (index.cjs:2:2)')).toEqual(['index.cjs:2:2']);
  });
});
