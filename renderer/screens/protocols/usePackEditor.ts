import type { PackDraft } from '@renderer/repositories/protocolRepository';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import type { ProtocolPack } from '@shared/protocol/pack';
import { editedPack, noEdits, packEditsSchema, type PackEdits } from '@shared/protocol/packEdits';
import { packFields } from '@shared/protocol/packFields';
import { partKey, partsOf, type PackPart } from '@shared/protocol/packParts';
import { publishingFaults } from '@shared/protocol/publishing';
import { newRule, type RuleTemplate } from '@shared/protocol/ruleTemplates';
import { startTransition, useMemo, useRef, useState } from 'react';
import { useServices } from '../services';
import { useDraft, type DraftHandle } from '../useDraft';
import { useOnScreen } from '../useOnScreen';

export interface PackEditor {
  /** What was saved last, and everything it may not lose sight of while parts are removed. */
  base: ProtocolPack;
  /** With the edits in it. */
  pack: ProtocolPack;
  edits: PackEdits;
  /** Another one after an earlier sitting was taken up: fields begin anew. */
  sitting: number;
  draft: DraftHandle;
  /** Of fields that cannot be used, then of the laws of packs. */
  fieldFaults: ReturnType<typeof editedPack>['faults'];
  packFaults: string[];
  failure: AppError | null;
  saving: boolean;
  type: (part: PackPart, path: string, text: string) => void;
  add: (template: RuleTemplate) => void;
  remove: (part: PackPart) => void;
  putBack: (part: PackPart) => void;
  /** Takes up what an earlier sitting kept. */
  takeUp: () => void;
  /** True when the draft on disk says what the screen says. */
  save: () => Promise<boolean>;
  fail: (error: AppError | null) => void;
}

/** The editor of one draft: what is typed lies over the saved pack until it is saved, and is kept meanwhile. */
export function usePackEditor({ saved, ancestry }: PackDraft): PackEditor {
  const t = useText().protocols.editor;
  const { protocols, newRecordId } = useServices();
  const toast = useToast();
  const onScreen = useOnScreen();
  const [edits, setEdits] = useState<PackEdits>(noEdits);
  const [sitting, setSitting] = useState(0);
  // What was typed last; the screen, which shows all of the protocol, may be a few keys behind.
  const latest = useRef<PackEdits>(noEdits);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [saving, setSaving] = useState(false);
  const draft = useDraft({ form: 'protocolPack', recordId: saved.recordId, patientId: null });
  const base = saved.record.pack;
  const { pack, faults: fieldFaults } = useMemo(() => editedPack(base, edits), [base, edits]);
  const packFaults = useMemo(() => publishingFaults(pack, ancestry.parent), [pack, ancestry.parent]);

  function change(next: PackEdits): void {
    latest.current = next;
    draft.keep(next);
    startTransition(() => setEdits(next));
  }

  async function save(): Promise<boolean> {
    const typed = editedPack(base, latest.current);
    if (saving || typed.faults.length > 0) return false;
    if (latest.current === noEdits) return true;
    setSaving(true);
    const written = await protocols.saveDraft(saved.recordId, typed.pack, saved.revision);
    if (!onScreen.current) return written.ok;
    setSaving(false);
    setFailure(written.ok ? null : written.error);
    if (!written.ok) return false;
    latest.current = noEdits;
    setEdits(noEdits);
    await draft.discard();
    toast(t.saved);
    return true;
  }
  useSaveShortcut(() => void save());

  return {
    base,
    pack,
    edits,
    sitting,
    draft,
    fieldFaults,
    packFaults,
    failure,
    saving,
    fail: setFailure,
    type(part, path, text) {
      const key = partKey(part);
      const now = latest.current;
      const before = packFields(part).find((field) => field.path === path)?.text;
      const { [path]: _, ...others } = now.typed[key] ?? {};
      const typed = before === text ? others : { ...others, [path]: text };
      change({ ...now, typed: { ...now.typed, [key]: typed } });
    },
    add(template) {
      const id = `practice${newRecordId().slice(-8)}`;
      const group = base.groups.at(-1)?.id ?? '';
      change({ ...latest.current, added: [...latest.current.added, newRule(template, id, group)] });
    },
    remove(part) {
      const { added, removed } = latest.current;
      const isNew = added.some(({ id }) => part.section === 'rules' && id === part.id);
      if (isNew) change({ ...latest.current, added: added.filter(({ id }) => id !== part.id) });
      else change({ ...latest.current, removed: [...removed, partKey(part)] });
    },
    putBack: (part) =>
      change({ ...latest.current, removed: latest.current.removed.filter((key) => key !== partKey(part)) }),
    takeUp() {
      const kept = packEditsSchema.safeParse(draft.found?.content);
      if (!kept.success) return;
      change(kept.data);
      setSitting(sitting + 1);
    },
    save,
  };
}

/** The part as it was saved last, to be typed over; an added one as its template has it. */
export function savedPart(editor: PackEditor, part: PackPart): PackPart {
  const key = partKey(part);
  const added = editor.edits.added.find(({ id }) => part.section === 'rules' && id === part.id);
  if (added !== undefined) return { ...part, value: added };
  return partsOf(editor.base).find((each) => partKey(each) === key) ?? part;
}
