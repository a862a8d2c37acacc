/**
 * What runs in the book where the author wants it: makes questions with lettered options answerable. Whatever it puts on
 * the page it makes itself, so that a reader without scripts sees nothing that does not work.
 *
 * As plain as can be, for the engines of old reading systems; keeps nothing, and reaches for nothing outside the page.
 */
export const selfCheckScript = `(function () {
  'use strict'
  var words = document.currentScript && document.currentScript.dataset
  if (!words) return

  function make(name, attributes, text) {
    var made = document.createElement(name)
    for (var key in attributes) made.setAttribute(key, attributes[key])
    if (text !== undefined) made.textContent = text
    return made
  }

  function enliven(question, number) {
    var list = question.querySelector('ol.options')
    var items = Array.prototype.filter.call(list.children, function (item) {
      return item.hasAttribute('data-right')
    })
    var kind = question.getAttribute('data-self-check')
    var inputs = items.map(function (item) {
      var input = make('input', {
        type: kind === 'multiple' ? 'checkbox' : 'radio',
        name: 'self-check-' + number,
        'aria-label': item.textContent.trim().replace(/\\s+/g, ' ')
      })
      item.insertBefore(input, item.firstChild)
      item.addEventListener('click', function (event) {
        if (event.target !== input && !event.target.closest('a, audio, video')) input.click()
      })
      return input
    })
    var button = make('button', {type: 'button'}, words.check)
    var result = make('p', {'class': 'self-check-result', role: 'status'})
    if (words.lang) {
      button.setAttribute('lang', words.lang)
      result.setAttribute('lang', words.lang)
    }
    var row = make('p', {'class': 'self-check'})
    row.appendChild(button)
    list.parentNode.insertBefore(row, list.nextSibling)
    row.parentNode.insertBefore(result, row.nextSibling)

    button.addEventListener('click', function () {
      var right = 0
      var wrong = 0
      var chosen = 0
      var said = question.querySelectorAll('.self-check-feedback')
      Array.prototype.forEach.call(said, function (old) {
        old.parentNode.removeChild(old)
      })
      items.forEach(function (item, index) {
        var isRight = item.getAttribute('data-right') === 'true'
        if (isRight !== inputs[index].checked) wrong += 1
        if (!inputs[index].checked) return
        chosen += 1
        if (isRight) right += 1
        var feedback = item.getAttribute('data-feedback')
        if (feedback) item.appendChild(make('p', {'class': 'feedback self-check-feedback'}, feedback))
      })
      result.textContent =
        chosen === 0 ? words.none : wrong === 0 ? words.right : right > 0 ? words.partly : words.wrong
    })
  }

  document.addEventListener('DOMContentLoaded', function () {
    Array.prototype.forEach.call(document.querySelectorAll('[data-self-check]'), enliven)
  })
})()
`
