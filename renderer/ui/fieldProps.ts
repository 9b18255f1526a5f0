import type { ControllerFieldState, ControllerRenderProps, FieldPath, FieldValues } from 'react-hook-form';

/**
 * Connects a kit field to a react-hook-form Controller:
 * `render={({ field, fieldState }) => <TextField label=… {...fieldProps(field, fieldState, say)} />}`.
 * The ref goes to the input, so that focus on the first error works. `say` turns a message key into a sentence.
 */
export function fieldProps<T extends FieldValues, N extends FieldPath<T>>(
  field: ControllerRenderProps<T, N>,
  state: ControllerFieldState,
  say: (message: string) => string = (message) => message,
): {
  name: N;
  value: ControllerRenderProps<T, N>['value'];
  onChange: ControllerRenderProps<T, N>['onChange'];
  onBlur: () => void;
  inputRef: ControllerRenderProps<T, N>['ref'];
  errorMessage: string | undefined;
} {
  const message = state.error?.message;
  return {
    name: field.name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    inputRef: field.ref,
    errorMessage: message === undefined ? undefined : say(message),
  };
}
