// The words that a sign rests on. What was found is chosen in the text, in the list, or by a key one after the other; what the program did not
// find is chosen by selecting it in the text. The server takes places, not words, and checks that they lie inside the text.
(() => {
  const LEAST = 2;
  const grounds = () => [...document.querySelectorAll('[data-ground]')];

  // Places are counted in the text as captured: what only a screen reader hears does not count.
  const placeOf = (text, node, offset) => {
    let at = 0;
    for (const child of text.childNodes) {
      const length = child.dataset?.length ? Number(child.dataset.length) : child.textContent.length;
      if (child === node) return at + offset;
      if (child.contains(node)) {
        const hidden = node.parentElement.closest('.visually-hidden');
        if (!hidden) return at + offset;
        return hidden.previousSibling ? at + length : at;
      }
      at += length;
    }
    return at;
  };

  const selected = () => {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const text = range.startContainer.parentElement?.closest('.captured[data-part]');
    if (!text || text !== range.endContainer.parentElement?.closest('.captured[data-part]')) return null;
    const whole = [...text.childNodes].map((node) => (node.dataset?.length ? plain(node) : node.textContent)).join('');
    let start = placeOf(text, range.startContainer, range.startOffset);
    let end = placeOf(text, range.endContainer, range.endOffset);
    while (start < end && /\s/.test(whole[start])) start += 1;
    while (end > start && /\s/.test(whole[end - 1])) end -= 1;
    return end - start < LEAST ? null : { part: text.dataset.part, start, end, words: whole.slice(start, end) };
  };

  const plain = (mark) => [...mark.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join('');

  const markOf = (input) => {
    const [, part, place] = input.value.split(':');
    const start = Number(place.split('-')[0]);
    let at = 0;
    const text = document.querySelector(`.captured[data-part="${part}"]`);
    for (const node of text?.childNodes ?? []) {
      const length = node.dataset?.length ? Number(node.dataset.length) : node.textContent.length;
      if (node.nodeName === 'MARK' && start >= at && start < at + length) return node;
      at += length;
    }
    return null;
  };

  const paint = () => grounds().forEach((input) => markOf(input)?.classList.toggle('ground', input.checked));

  const pick = (input) => {
    input.checked = !input.checked;
    wasit.touch(input);
  };

  const pickNext = () => {
    const free = grounds().find((input) => !input.checked);
    if (!free) grounds().forEach((input) => { input.checked = false; });
    if (free) pick(free);
    else if (grounds().length > 0) wasit.touch(grounds()[0]);
  };

  document.addEventListener('change', ({ target }) => {
    if (target.form?.id === 'keputusan') paint();
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-next-ground]')) pickNext();
    const mark = event.target.closest?.('.captured mark');
    const input = mark && wasit.chosen() === 'V' && grounds().find((one) => markOf(one) === mark);
    if (input) pick(input);
  });

  document.addEventListener('mouseup', () => {
    const list = document.querySelector('.options-of[data-for="V"] .grounds');
    const found = wasit.chosen() === 'V' && list ? selected() : null;
    if (!found) return;
    const post = document.querySelector('section[data-post]').dataset.post;
    const value = `${post}:${found.part}:${found.start}-${found.end}`;
    if (list.querySelector(`input[value="${CSS.escape(value)}"]`)) return;
    const label = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, { type: 'checkbox', name: 'dasar', value, checked: true, className: 'form-check-input' });
    input.dataset.ground = '';
    const words = document.createElement('span');
    words.className = 'clip';
    words.textContent = found.words;
    label.append(input, ' ', words);
    list.append(label);
    wasit.touch(input);
  });
})();
