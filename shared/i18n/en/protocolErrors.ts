const untouched = 'Nothing was changed.';
const fileUntouched = 'Nothing was changed, and the file was not touched.';

/** Protocol packs and the files they travel in. */
export const protocolErrors = {
  'protocol.missing': {
    happened: 'The protocol this refers to is not among the protocols here.',
    safe: 'No other protocol was used in its place. Earlier records are untouched.',
    next: 'Open Protocols: import that version from its file, or choose another protocol for new screenings.',
  },
  'protocol.faulty': {
    happened: 'This protocol has faults, so it cannot be published.',
    safe: 'The draft is kept.',
    next: 'Mend what the list of faults names, then publish.',
  },
  'protocol.versionTooLow': {
    happened: 'The version has to be higher than every published version of this protocol.',
    safe: 'The draft is kept.',
    next: 'Enter a higher version.',
  },
  'protocol.nothingChanged': {
    happened: 'This draft says the same as the version it was made from.',
    safe: 'The draft is kept.',
    next: 'Change something first, or discard the draft.',
  },
  'protocol.fileNotJson': {
    happened: 'This file cannot be read as a protocol: it is damaged or of another kind.',
    safe: fileUntouched,
    next: 'Choose a file that PlasmaChart exported, or ask for it to be sent again.',
  },
  'protocol.fileOther': {
    happened: 'This file is not a protocol of PlasmaChart.',
    safe: fileUntouched,
    next: 'Choose a file that PlasmaChart exported from Protocols.',
  },
  'protocol.fileNewer': {
    happened: 'This protocol file was written by a newer version of PlasmaChart.',
    safe: fileUntouched,
    next: 'Update PlasmaChart, then import the file again.',
  },
  'protocol.fileShape': {
    happened: 'Parts of this protocol file are missing or not possible.',
    safe: fileUntouched,
    next: 'Send the places named below to whoever made the file.',
  },
  'protocol.fileFaulty': {
    happened: 'This protocol contradicts itself, so it cannot be used.',
    safe: fileUntouched,
    next: 'Send the faults named below to whoever made the file.',
  },
  'protocol.fileConflict': {
    happened: 'A protocol with this name and version is here already, with other content.',
    safe: `${untouched} The version that is here stays as it is.`,
    next: 'Ask whoever made the file to publish it under a new version.',
  },
  'protocol.fileShippedId': {
    happened:
      'This file claims to be a protocol that comes with PlasmaChart, in a version this app does not have.',
    safe: fileUntouched,
    next: 'Update PlasmaChart, or ask for an edited copy with its own name.',
  },
  'file.readFailed': {
    happened: 'The file could not be read.',
    safe: fileUntouched,
    next: 'Check that it is still there and may be opened, and try again.',
  },
  'file.tooLarge': {
    happened: 'The file is too large to be what was asked for.',
    safe: fileUntouched,
    next: 'Choose another file.',
  },
  'file.writeFailed': {
    happened: 'The file could not be written.',
    safe: 'A file that was there before is still there, unchanged. Your records are untouched.',
    next: 'Check the disk and its free space, or choose another folder.',
  },
};
