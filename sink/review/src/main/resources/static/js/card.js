// Keys of the card. Everything here can also be done with the mouse or without this file: it only presses what is on the page.
(() => {
  const main = document.querySelector('[data-page="card"]');
  const undo = document.getElementById('urungkan');

  const typing = (target) =>
    target.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])') || target.isContentEditable;

  const pick = (input) => {
    input.checked = true;
    input.focus();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const form = document.getElementById('keputusan');

  const draftOf = (key) => `alasan:${key}`;

  const saved = document.querySelector('[data-saved]');
  if (saved) sessionStorage.removeItem(draftOf(saved.dataset.saved));

  // A ready-made reason belongs to its verdict: with another verdict it must not go along unseen.
  const forget = (event) => {
    if (event.target.name === 'putusan') {
      form.querySelectorAll('input[name="cepat"], input[name="kategori"]').forEach((input) => { input.checked = false; });
    }
  };

  const chosen = () => form?.querySelector('.choices input:checked');

  const digit = (key) => {
    const group = chosen()?.dataset.key;
    return group && form.querySelector(`.options-of[data-for="${group}"] input[data-digit="${key}"]`);
  };

  // The server asks for the same; here it is asked before the way there and back.
  const demand = () => {
    const verdict = chosen()?.dataset.key;
    const ready = form.querySelector('input[name="cepat"]:checked');
    form.querySelectorAll('input[name="kategori"]').forEach((input) => { input.required = verdict === 'V'; });
    form.elements.alasan.required = !ready;
    if (form.elements.duplikat) form.elements.duplikat.required = verdict === 'D';
  };

  const save = () => {
    demand();
    if (form.reportValidity()) {
      form.requestSubmit();
    }
  };

  const press = (key) => {
    if (key === 'Z') return undo?.requestSubmit() ?? true;
    if (key === 'N') return document.getElementById('kolom-catatan')?.focus() ?? true;
    if (key === 'R') return document.getElementById('alasan')?.focus() ?? true;
    if (key === 'ENTER') return chosen() ? save() ?? true : false;
    const input = form?.querySelector(`.choices input[data-key="${key}"]`) ?? digit(key);
    if (!input) return false;
    pick(input);
    return true;
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Escape' && typing(event.target)) {
      event.target.blur();
      return;
    }
    const reason = event.target.id === 'alasan';
    if (reason && event.key === 'Enter' && !event.shiftKey && !event.repeat) {
      event.preventDefault();
      save();
      return;
    }
    // A key that is held down must not decide one case after another.
    if (event.repeat || typing(event.target)) return;
    if (event.key === 'Enter' && event.target.matches('a, button, summary')) return;
    if ((main || event.key.toUpperCase() === 'Z') && press(event.key.toUpperCase()) !== false) event.preventDefault();
  });

  if (form) {
    form.addEventListener('change', (event) => { forget(event); demand(); });
    demand();
    form.addEventListener('submit', () => { form.querySelector('#simpan').disabled = true; });
    // What was typed survives a lost connection or an expired login; it stays in this tab only.
    const draft = draftOf(main.dataset.case);
    const reason = document.getElementById('alasan');
    reason.value ||= sessionStorage.getItem(draft) ?? '';
    reason.addEventListener('input', () => sessionStorage.setItem(draft, reason.value));
  }

  if (undo) {
    let left = Number(undo.dataset.undoSeconds);
    const shown = undo.querySelector('[data-countdown]');
    const tick = () => {
      shown.textContent = `${left} s`;
      if (left-- <= 0) {
        clearInterval(timer);
        undo.querySelector('button').disabled = true;
      }
    };
    const timer = setInterval(tick, 1000);
    tick();
  }
})();
