import type { ErrorCode } from '../../kernel/errors';
import { protocolErrors } from './protocolErrors';

/** What happened, what is safe, what to do next. */
interface ErrorText {
  happened: string;
  safe: string;
  next: string;
}

const untouched = 'Nothing was changed.';
const typedIsKept = 'What you typed is still on the screen.';

export const errors = {
  'app.unexpected': {
    happened: 'Something went wrong that PlasmaChart did not foresee.',
    safe: 'Everything that was shown as saved is safe.',
    next: 'Try again. If it happens again, close PlasmaChart and start it anew.',
  },
  'ipc.refused': {
    happened: 'This step was refused for safety.',
    safe: untouched,
    next: 'Close PlasmaChart and start it anew.',
  },
  'ipc.badInput': {
    happened: 'The values of this step could not be accepted.',
    safe: `${untouched} ${typedIsKept}`,
    next: 'Check the values and try again.',
  },
  'ipc.locked': {
    happened: 'The practice is locked.',
    safe: 'Drafts are kept.',
    next: 'Unlock and go on where you were.',
  },
  'vault.none': {
    happened: 'There is no practice on this computer yet.',
    safe: untouched,
    next: 'Create a practice or open an existing vault.',
  },
  'vault.alreadyExists': {
    happened: 'There is already a practice in this folder.',
    safe: 'It was not touched.',
    next: 'Open it, or choose another folder for a new practice.',
  },
  'vault.folderNotEmpty': {
    happened: 'This folder already contains files.',
    safe: 'They were not touched.',
    next: 'Choose an empty folder for the new practice.',
  },
  'vault.notAVault': {
    happened: 'This folder is not a PlasmaChart vault.',
    safe: untouched,
    next: 'Choose the folder that contains the file vault.json.',
  },
  'vault.folderMissing': {
    happened: 'The folder with your records cannot be found.',
    safe: 'Nothing was deleted by PlasmaChart. The folder may be on a disk that is not connected, or was moved.',
    next: 'Connect the disk and try again, or open the vault at its new place.',
  },
  'vault.inUse': {
    happened: 'This vault is open on another computer or in another window.',
    safe: untouched,
    next: 'Close PlasmaChart there, then try again. If that computer is lost or broken, delete the file vault.lock in the vault’s folder.',
  },
  'vault.newerFormat': {
    happened: 'This vault was written by a newer version of PlasmaChart.',
    safe: 'Your records were not touched: an older version must not write to them.',
    next: 'Install the newer version and open the vault with it.',
  },
  'vault.damaged': {
    happened: 'A file that describes this vault is damaged.',
    safe: 'Nothing was deleted. The records themselves were not touched.',
    next: 'Do not delete anything. Make a copy of the whole folder, then restore the vault file from a backup.',
  },
  'vault.wrongPassphrase': {
    happened: 'That passphrase does not fit.',
    safe: '',
    next: 'Check the keyboard language and Caps Lock, then try again.',
  },
  'vault.wrongPin': {
    happened: 'That PIN does not fit.',
    safe: '',
    next: 'Try again, or unlock with your passphrase.',
  },
  'vault.pinEnded': {
    happened: 'The PIN no longer holds.',
    safe: '',
    next: 'Unlock with your passphrase. You can set a PIN again afterwards.',
  },
  'vault.wrongRecoveryWords': {
    happened: 'These words do not open this vault.',
    safe: untouched,
    next: 'Check each word and the order against your print.',
  },
  'vault.wait': {
    happened: 'After several wrong attempts there is a short wait.',
    safe: untouched,
    next: 'Try again when the time is over.',
  },
  'vault.weakPassphrase': {
    happened: 'This passphrase is too easy to guess.',
    safe: untouched,
    next: 'Choose a longer or less common one.',
  },
  'vault.weakPin': {
    happened: 'This PIN is too easy to guess.',
    safe: untouched,
    next: 'Choose six digits or more that are no sequence, repetition or date.',
  },
  'vault.writeFailed': {
    happened: 'The vault file could not be written.',
    safe: 'The former version is still there and still opens.',
    next: 'Check that the disk is connected, has room and may be written to, then try again.',
  },
  'vault.kdfFailed': {
    happened: 'The key could not be worked out from the passphrase on this computer.',
    safe: untouched,
    next: 'Close other programs to free memory, then try again.',
  },
  'keys.missing': {
    happened: 'The key of a record is missing.',
    safe: 'The record is still there, sealed. It was not deleted.',
    next: 'Do not delete anything. Restore the folder “keys” from a backup.',
  },
  'keys.damaged': {
    happened: 'The file with the keys of the records is damaged.',
    safe: 'The records are still there, sealed. Nothing was deleted.',
    next: 'Do not delete anything. Restore the folder “keys” from a backup.',
  },
  'keys.conflict': {
    happened: 'Two different keys claim the same record.',
    safe: 'Neither was overwritten.',
    next: 'Close PlasmaChart, make a copy of the vault folder, and start again.',
  },
  'keys.writeFailed': {
    happened: 'The key for this record could not be stored, so nothing was written with it.',
    safe: typedIsKept,
    next: 'Check the disk, then save again.',
  },
  'journal.newerFormat': {
    happened: 'The records were written by a newer version of PlasmaChart.',
    safe: 'They were not touched.',
    next: 'Install the newer version and open the vault with it.',
  },
  'journal.damaged': {
    happened: 'A part of the record on disk is damaged.',
    safe: 'Nothing was cut off or deleted.',
    next: 'Do not delete anything. Make a copy of the vault folder now, then restore the damaged file from a backup.',
  },
  'journal.notSettled': {
    happened: 'The records are still being checked.',
    safe: 'What you entered is kept on this computer and will be stored as soon as the check is done.',
    next: 'Wait a moment.',
  },
  'journal.readFailed': {
    happened: 'The disk did not give the records when asked.',
    safe: 'Nothing on it was changed.',
    next: 'Check that the disk with the vault is connected and that this user may read the folder, then try again.',
  },
  'journal.writeFailed': {
    happened: 'The disk did not accept the last change.',
    safe: 'The change is kept on this computer and is tried again by itself.',
    next: 'Check that the disk with the vault is connected. Do not close PlasmaChart until it says “saved”.',
  },
  'journal.diskFull': {
    happened: 'The disk is full, so the last change could not be stored safely.',
    safe: 'The change is kept and is tried again by itself.',
    next: 'Free some space. Do not close PlasmaChart until it says “saved”.',
  },
  'journal.attachmentMissing': {
    happened: 'A photo that belongs to this change is not on disk.',
    safe: 'Everything saved before is safe.',
    next: 'Add the photo again.',
  },
  'photo.missing': {
    happened: 'The file of this photo is missing.',
    safe: 'The entry and its notes are still there.',
    next: 'Restore the folder “photos” from a backup.',
  },
  'photo.damaged': {
    happened: 'The file of this photo is damaged.',
    safe: 'The entry and its notes are still there.',
    next: 'Restore the folder “photos” from a backup.',
  },
  'photo.writeFailed': {
    happened: 'The photo could not be written to disk.',
    safe: 'The original file you chose was not touched.',
    next: 'Check the disk and its free space, then add the photo again.',
  },
  'photo.unsupported': {
    happened: 'This file is not a picture that PlasmaChart can read.',
    safe: 'The file was not touched.',
    next: 'Choose a JPEG, PNG or WebP picture.',
  },
  'photo.tooLarge': {
    happened: 'This picture is too large.',
    safe: 'The file was not touched.',
    next: 'Choose a smaller picture.',
  },
  'store.timeout': {
    happened: 'The working copy of the records did not answer in time.',
    safe: `Everything shown as saved is safe. ${typedIsKept}`,
    next: 'Try again. If it happens again, close PlasmaChart and start it anew.',
  },
  'store.unopenable': {
    happened: 'The working copy of the records cannot be opened.',
    safe: 'The record on disk is not affected.',
    next: 'Try again: PlasmaChart then rebuilds the working copy from the record.',
  },
  'store.newerVersion': {
    happened: 'The working copy was written by a newer version of PlasmaChart.',
    safe: 'The record on disk was not touched.',
    next: 'Start the newer version.',
  },
  'store.ahead': {
    happened:
      'This computer knows changes that the record on disk lacks. The vault may have been replaced by an older copy.',
    safe: 'Both were left exactly as they are. Nothing is rebuilt or overwritten.',
    next: 'If you restored an older copy or moved the folder, put the newer vault back and try again.',
  },
  'store.rebuildFailed': {
    happened: 'The working copy could not be rebuilt completely.',
    safe: 'The record on disk is not affected; the former working copy was not removed.',
    next: 'Check the free space on the system disk, then try again.',
  },
  'record.conflict': {
    happened: 'This record was changed elsewhere in the meantime.',
    safe: `Nothing was overwritten. ${typedIsKept}`,
    next: 'Open the newer version, compare, and save again.',
  },
  'record.invalid': {
    happened: 'Something in this record is missing or not possible.',
    safe: typedIsKept,
    next: 'Look at the marked fields.',
  },
  'record.unreadable': {
    happened: 'One or more records cannot be read.',
    safe: 'They were not deleted and stay on disk.',
    next: 'Make a copy of the vault folder, then restore from a backup.',
  },
  'record.newerSchema': {
    happened: 'This record was written by a newer version of PlasmaChart.',
    safe: 'It was not touched.',
    next: 'Open it with the newer version.',
  },
  ...protocolErrors,
  'lab.secondPerson': {
    happened: 'Whoever took the values over cannot also be the second look.',
    safe: 'The report is saved as it is, not verified.',
    next: 'Ask a colleague to unlock, compare it with the paper and verify it.',
  },
  'print.failed': {
    happened: 'Printing did not work.',
    safe: 'Nothing was lost.',
    next: 'Check the printer and try again.',
  },
  'consent.altered': {
    happened: 'The words of this signed consent no longer match their fingerprint (SHA-256).',
    safe: 'It is not shown as signed and counts for nothing. All other records are unaffected.',
    next: 'Have the consent signed again, and check the vault under Settings.',
  },
  'consent.missing': {
    happened: 'No treatment consent stands for this.',
    safe: 'Nothing was recorded for this step; what you typed is kept.',
    next: 'Have the consent signed. If it has already happened, record it as a deviation.',
  },
} as const satisfies Record<ErrorCode, ErrorText>;
