// Grounds of one's own: while a sign is being decided, words that the program did not find are chosen by selecting them in the text. The
// server takes places, not words, and checks that they lie inside the text.
(() => {
  const LEAST = 2;
  const chosen = () => document.querySelector('#keputusan .choices input:checked')?.dataset.verdict;

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

  document.addEventListener('mouseup', () => {
    const list = document.querySelector('.options-of[data-for="V"] .grounds');
    const found = chosen() === 'V' && list ? selected() : null;
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
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
})();
