import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { useText } from '@renderer/ui/text';
import { isEmergency, reactionTerms, severityGrades, type Reaction } from '@shared/domain/reaction';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '../Session.module.css';
import { MomentField } from './MomentField';
import { options, replaced, without } from './options';

export function blankReaction(): Reaction {
  return { term: null, severityGrade: null, onsetAt: null, note: '' };
}

interface ReactionListProps {
  reactions: readonly Reaction[];
  onChange(reactions: Reaction[]): void;
}

export function ReactionList({ reactions, onChange }: ReactionListProps): ReactNode {
  const t = useText();
  const emergency = reactions.some(({ term }) => term !== null && isEmergency(term));
  return (
    <>
      {emergency ? (
        <Notice tone="stop" announce>
          {t.domain.reactions.emergency}
        </Notice>
      ) : null}
      {reactions.map((reaction, index) => (
        <div key={index} className={styles.reaction}>
          <OneReaction
            reaction={reaction}
            onChange={(next) => onChange(replaced(reactions, index, next))}
            onRemove={reactions.length === 1 ? undefined : () => onChange(without(reactions, index))}
          />
        </div>
      ))}
      <div>
        <Button large icon={Plus} onPress={() => onChange([...reactions, blankReaction()])}>
          {t.session.actions.addReaction}
        </Button>
      </div>
    </>
  );
}

interface OneReactionProps {
  reaction: Reaction;
  onChange(reaction: Reaction): void;
  onRemove: (() => void) | undefined;
}

function OneReaction({ reaction, onChange, onRemove }: OneReactionProps): ReactNode {
  const text = useText();
  const t = text.session;
  const words = text.domain.reactions;
  const grades = severityGrades.map((grade) => ({ value: String(grade), label: words.grades[grade] }));
  return (
    <>
      <Select
        large
        label={t.fields.reaction}
        options={options(reactionTerms, words.terms)}
        value={reaction.term}
        onChange={(term) => onChange({ ...reaction, term })}
      />
      <SegmentedChoice
        large
        label={t.fields.severity}
        options={grades}
        value={reaction.severityGrade === null ? null : String(reaction.severityGrade)}
        onChange={(chosen) => {
          const severityGrade = severityGrades.find((grade) => String(grade) === chosen);
          if (severityGrade !== undefined) onChange({ ...reaction, severityGrade });
        }}
      />
      <MomentField
        optional
        label={t.fields.onsetAt}
        value={reaction.onsetAt}
        onChange={(onsetAt) => onChange({ ...reaction, onsetAt })}
      />
      <TextField
        large
        optional
        label={t.fields.note}
        value={reaction.note}
        onChange={(note) => onChange({ ...reaction, note })}
      />
      {onRemove === undefined ? null : (
        <Button large icon={Trash2} onPress={onRemove}>
          {t.actions.remove(reaction.term === null ? t.fields.report : words.terms[reaction.term])}
        </Button>
      )}
    </>
  );
}
