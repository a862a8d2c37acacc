/**
 * Leave the page for reading: what can be answered, checked or handed in is switched off, pages can still be turned.
 */
export function makeReadOnly(): void {
  document.documentElement.classList.add('read-only')
  for (const group of [...document.querySelectorAll('main fieldset')]) group.setAttribute('disabled', '')
  const buttons = '.question-actions button, .quiz-actions button, .quiz-result button, .exit button'
  for (const action of [...document.querySelectorAll<HTMLButtonElement>(buttons)]) action.disabled = true
}
