import { deriveKey } from './deriveKey';
import { kdfRequestSchema } from './kdfParameters';

// Entry of the utility process. One derivation, one answer; then main ends the process, and with it goes the
// memory that Argon2id filled. Nothing is ever logged here.

process.parentPort.once('message', ({ data }: { data: unknown }) => {
  const request = kdfRequestSchema.safeParse(data);
  if (!request.success) {
    process.parentPort.postMessage({ key: null });
    return;
  }
  deriveKey(request.data).then(
    (key) => process.parentPort.postMessage({ key }),
    () => process.parentPort.postMessage({ key: null }),
  );
});
