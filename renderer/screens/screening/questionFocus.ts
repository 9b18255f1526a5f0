/** Moving through the form by keyboard: its stops (questions, steps, the signature) in the order of the screen. */

const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-question]')];

const fields = 'input:not([type="radio"]), textarea, button, [role="spinbutton"]';

function focusStop(stop: HTMLElement | undefined): void {
  if (stop === undefined) return;
  const radios = [...stop.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const target =
    radios.find((radio) => radio.checked) ?? radios[0] ?? stop.querySelector<HTMLElement>(fields);
  target?.focus();
  stop.scrollIntoView({ block: 'nearest' });
}

/** After the answer has been drawn: an answer can open or close what follows it. */
const afterDrawing = (move: () => void): void => void requestAnimationFrame(() => move());

/** The question a digit just answered leads to the next one that is still open, or to the next step. */
export function focusNextQuestion(fromId: string): void {
  afterDrawing(() => {
    const all = stops();
    focusStop(all[all.findIndex((each) => each.dataset['question'] === fromId) + 1]);
  });
}

/** The first field that asks for more and is still empty; the next question when there is none. */
export function focusDetails(fromId: string): void {
  afterDrawing(() => {
    const details = document.querySelector<HTMLElement>(`[data-question="${fromId}"] [data-details]`);
    const wanted = 'input, button, [role="spinbutton"]';
    const takeOver = details?.querySelector<HTMLElement>('[data-take-over] button');
    const empty = details?.querySelector<HTMLElement>(`[data-needed] :is(${wanted})`);
    const field = takeOver ?? empty ?? details?.querySelector<HTMLElement>(wanted);
    if (field === null || field === undefined) focusNextQuestion(fromId);
    else field.focus();
  });
}

export function focusQuestion(id: string): void {
  focusFirstOf([id]);
}

/** The first of these that stands on the screen. */
function focusFirstOf(ids: readonly string[]): void {
  afterDrawing(() => {
    focusStop(stops().find((each) => ids.includes(each.dataset['question'] ?? '')));
  });
}

type Groups = readonly { id: string; ruleIds: readonly string[] }[];

/** The question itself when it stands on the screen, else the grouped one that covers it. */
export function goToStop(id: string, groups: Groups): void {
  const shown = document.querySelector(`[data-question="${id}"]`) !== null;
  focusQuestion(shown ? id : (groups.find((group) => group.ruleIds.includes(id))?.id ?? id));
}

/** A grouped question of which a single part applies stands there as that part. */
export function focusFirstGroup(groups: Groups): void {
  focusFirstOf(groups.flatMap(({ id, ruleIds }) => [id, ...ruleIds]));
}
