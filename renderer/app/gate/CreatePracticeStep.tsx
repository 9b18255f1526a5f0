import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Button } from '@renderer/ui/Button';
import { fieldProps } from '@renderer/ui/fieldProps';
import { FormActions } from '@renderer/ui/FormRow';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import { useState, type ReactNode } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { FolderChoice, type Folder } from './FolderChoice';
import { GateFrame } from './GateFrame';
import { PracticeFields } from './PracticeFields';
import { practiceFormSchema, proposedLabel, type PracticeForm } from './practiceForm';

export function CreatePracticeStep({
  initial,
  folder,
  defaultFolder,
  onFolder,
  onBack,
  onNext,
}: {
  initial: PracticeForm;
  folder: Folder;
  defaultFolder: string;
  onFolder: (folder: Folder) => void;
  onBack: () => void;
  onNext: (form: PracticeForm) => void;
}): ReactNode {
  const t = useText();
  const { control, handleSubmit, setValue, formState } = useForm<PracticeForm>({
    resolver: zodResolver(practiceFormSchema),
    defaultValues: initial,
  });
  const [triedWithoutFolder, setTriedWithoutFolder] = useState(false);
  const folderMissing = folder.kind === 'chosen' && folder.path === null;
  const submit = handleSubmit((form) => {
    setTriedWithoutFolder(folderMissing);
    if (!folderMissing) onNext(form);
  });
  // Read while drawing, or the form does not tell of changes to them.
  const { isSubmitted, dirtyFields } = formState;
  const proposeLabel = (name: string): void => {
    if (dirtyFields.label !== true) setValue('label', proposedLabel(name), { shouldValidate: isSubmitted });
  };
  return (
    <GateFrame title={t.gate.practice.title} step={t.gate.steps.stepOf(1, 4)}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap={4}>
          <PracticeFields control={control} onPractitionerName={proposeLabel} />
          <Controller
            control={control}
            name="label"
            render={({ field, fieldState }) => (
              <TextField
                large
                label={t.gate.practice.label}
                description={t.gate.practice.labelHint}
                maxLength={60}
                {...fieldProps(field, fieldState, () => t.gate.practice.fill)}
              />
            )}
          />
          <FolderChoice
            folder={folder}
            defaultFolder={defaultFolder}
            isMissing={triedWithoutFolder && folderMissing}
            onChange={onFolder}
          />
          <FormActions>
            <Button type="submit" look="primary" large iconAfter={ArrowRight}>
              {t.common.next}
            </Button>
            <Button look="quiet" large icon={ArrowLeft} onPress={onBack}>
              {t.common.back}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </GateFrame>
  );
}
