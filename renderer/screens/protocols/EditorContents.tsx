import { Button } from '@renderer/ui/Button';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { ProtocolPack } from '@shared/protocol/pack';
import type { RuleTemplate } from '@shared/protocol/ruleTemplates';
import { Plus } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { EditablePart } from './EditablePart';
import { editedSections, PackContents } from './PackContents';
import { usePartView } from './usePartView';
import type { PackEditor } from './usePackEditor';

/** The draft part by part; what is taken out stays in sight until the draft is saved. */
export function EditorContents({ editor }: { editor: PackEditor }): ReactNode {
  const t = useText().protocols.editor;
  const toast = useToast();
  const { pack, base, edits } = editor;
  const shown = useMemo((): ProtocolPack => {
    const removed = base.rules.filter((rule) => edits.removed.includes(`rules/${rule.id}`));
    return { ...pack, rules: [...pack.rules, ...removed] };
  }, [pack, base, edits.removed]);
  const view = usePartView(shown);
  const add = (template: RuleTemplate) => (): void => {
    editor.add(template);
    toast(t.addedRule);
  };
  return (
    <PackContents
      pack={shown}
      sections={editedSections}
      renderPart={(part) => <EditablePart editor={editor} part={part} view={view(part)} />}
      tools={
        <>
          <Button icon={Plus} onPress={add('plain')}>
            {t.addPlain}
          </Button>
          <Button icon={Plus} onPress={add('temporary')}>
            {t.addTemporary}
          </Button>
        </>
      }
    />
  );
}
