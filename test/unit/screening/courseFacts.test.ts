import { describe, expect, test } from 'vitest';
import type { Session } from '@shared/domain/session';
import { courseFacts } from '@shared/protocol/courseFacts';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aFullSession, anArea, anOpenSession } from '../../builders/session';

const face = testRecordId(21);
const hair = testRecordId(22);
const held = (date: string, ...courseIds: Session['courseIds']): Session => aFullSession(date, { courseIds });
const today = '2026-11-21';

describe('where in its courses the patient stands', () => {
  test('[N36] before any course', () => {
    const none = { firstSessionOn: null, earlierCourse: false };
    expect(courseFacts([], face, today)).toEqual(none);
    expect(courseFacts([held('2026-11-01')], face, today)).toEqual(none);
    expect(courseFacts([held('2026-11-01')], null, today)).toEqual(none);
  });

  test('[N31] the first session of its own course, whatever the order', () => {
    const sessions = [held('2026-11-08', face), held('2026-11-01', face), held('2026-11-15', face)];
    expect(courseFacts(sessions, face, today)).toEqual({
      firstSessionOn: '2026-11-01',
      earlierCourse: false,
    });
  });

  test('[N31] a session in which nothing was injected, and one to come, were not held', () => {
    const sessions = [
      anOpenSession('2026-10-01', { courseIds: [face] }),
      aFullSession('2026-10-02', { courseIds: [face], injection: { areas: [anArea(0)] } }),
      held('2026-11-22', face),
    ];
    expect(courseFacts(sessions, face, today).firstSessionOn).toBeNull();
    expect(courseFacts([...sessions, held(today, face)], face, today).firstSessionOn).toBe(today);
  });

  test('[N36] another course counts when it was held before this one began', () => {
    expect(courseFacts([held('2026-10-01', hair)], face, today)).toEqual({
      firstSessionOn: null,
      earlierCourse: true,
    });
    expect(courseFacts([held('2026-10-01', hair), held('2026-11-01', face)], face, today).earlierCourse).toBe(
      true,
    );
    expect(courseFacts([held('2026-11-08', hair), held('2026-11-01', face)], face, today).earlierCourse).toBe(
      false,
    );
    expect(courseFacts([held('2026-11-01', hair), held('2026-11-01', face)], face, today).earlierCourse).toBe(
      false,
    );
    expect(courseFacts([held('2026-10-01', hair)], null, today).earlierCourse).toBe(true);
  });

  test('[N31] one session can count for two courses', () => {
    expect(courseFacts([held('2026-11-01', hair, face)], face, today)).toEqual({
      firstSessionOn: '2026-11-01',
      earlierCourse: false,
    });
  });
});
