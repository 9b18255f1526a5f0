/** Moving through the questions by keyboard. Questions are found in the order in which they stand on the screen. */

const questions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-question]')];

function focusAnswer(question: HTMLElement | undefined): boolean {
  const radios = question?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [];
  const target = [...radios].find((radio) => radio.checked) ?? radios[0];
  target?.focus();
  question?.scrollIntoView({ block: 'nearest' });
  return target !== undefined;
}

/** After the answer has been drawn: an answer can open or close what follows it. */
const afterDrawing = (move: () => void): void => void requestAnimationFrame(() => move());

export function focusNextQuestion(fromId: string): void {
  afterDrawing(() => {
    const all = questions();
    const at = all.findIndex((each) => each.dataset['question'] === fromId);
    focusAnswer(all[at + 1]);
  });
}

/** The first field that asks for more; the next question when there is none. */
export function focusDetails(fromId: string): void {
  afterDrawing(() => {
    const field = document.querySelector<HTMLElement>(
      `[data-question="${fromId}"] [data-details] :is(input, button, [role="spinbutton"])`,
    );
    if (field === null) focusNextQuestion(fromId);
    else field.focus();
  });
}

export function focusQuestion(id: string): void {
  afterDrawing(() => {
    focusAnswer(questions().find((each) => each.dataset['question'] === id));
  });
}
