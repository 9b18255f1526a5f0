import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import styles from './Field.module.css';
import { Icon } from './Icon';
import { useText } from './text';

/** What every field has. `errorMessage` makes it invalid. */
export interface FieldProps {
  label: ReactNode;
  description?: ReactNode | undefined;
  errorMessage?: string | undefined;
  isInvalid?: boolean | undefined;
  /** Shows "optional" beside the label; fields are required in the eye of the user otherwise. */
  optional?: boolean | undefined;
  isDisabled?: boolean | undefined;
  isReadOnly?: boolean | undefined;
  autoFocus?: boolean | undefined;
  name?: string | undefined;
  className?: string | undefined;
}

export function isFieldInvalid(props: Pick<FieldProps, 'errorMessage' | 'isInvalid'>): boolean {
  return props.isInvalid === true || (props.errorMessage !== undefined && props.errorMessage !== '');
}

/** Label above, control, then description, then error. Must stand inside an aria field. */
export function FieldFrame({
  label,
  description,
  errorMessage,
  optional,
  children,
}: Pick<FieldProps, 'label' | 'description' | 'errorMessage' | 'optional'> & {
  children: ReactNode;
}): ReactNode {
  const t = useText();
  return (
    <>
      <Label className={styles.label}>
        {label}
        {optional === true ? <span className={styles.optional}>{t.common.optional}</span> : null}
      </Label>
      {children}
      {description === undefined ? null : (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>
        <Icon of={CircleAlert} size={16} />
        <span>{errorMessage ?? ''}</span>
      </FieldError>
    </>
  );
}
