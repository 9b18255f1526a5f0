import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { useText } from '@renderer/ui/text';
import { packFields } from '@shared/protocol/packFields';
import { partKey, type PackPart } from '@shared/protocol/packParts';
import { useState, type ReactNode } from 'react';
import { PartArticle } from './PartArticle';
import { PartForm } from './PartForm';
import type { PackEditor } from './usePackEditor';
import type { PartView } from './usePartView';

/** A part in the editor: read, typed over, taken out or put back. */
export function EditablePart({
  editor,
  part,
  view,
}: {
  editor: PackEditor;
  part: PackPart;
  view: PartView;
}): ReactNode {
  const t = useText().protocols.editor;
  const [open, setOpen] = useState(false);
  const key = partKey(part);
  const isRemoved = editor.edits.removed.includes(key);
  const isAdded = editor.edits.added.some(({ id }) => part.section === 'rules' && id === part.id);
  const isChanged = Object.keys(editor.edits.typed[key] ?? {}).length > 0;
  const canEdit = packFields(part).length > 0;
  const mark = isRemoved ? t.removed : isAdded ? t.added : isChanged ? t.changed : null;
  const { title } = view;
  const named = (verb: string): string => `${verb}: ${title}`;
  return (
    <PartArticle
      view={view}
      titles={editor.pack.bibliography}
      actions={
        <>
          {mark === null ? null : <Badge tone={isRemoved ? 'caution' : 'info'}>{mark}</Badge>}
          {canEdit && !isRemoved ? (
            <Button look="quiet" label={named(open ? t.done : t.edit)} onPress={() => setOpen(!open)}>
              {open ? t.done : t.edit}
            </Button>
          ) : null}
          {part.section !== 'rules' ? null : isRemoved ? (
            <Button look="quiet" label={named(t.putBack)} onPress={() => editor.putBack(part)}>
              {t.putBack}
            </Button>
          ) : (
            <Button look="quiet" label={named(t.remove)} onPress={() => editor.remove(part)}>
              {t.remove}
            </Button>
          )}
        </>
      }
    >
      {open && !isRemoved ? <PartForm key={editor.sitting} editor={editor} part={part} /> : undefined}
    </PartArticle>
  );
}
