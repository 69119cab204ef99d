// Keys of the card. Everything here can also be done with the mouse or without this file: it only presses what is on the page. What a key
// does stands at the thing itself (data-key), so each person may have keys of their own.
(() => {
  const card = () => document.querySelector('[data-page="card"]');
  const form = () => document.getElementById('keputusan');
  const chosen = () => form()?.querySelector('.choices input:checked')?.dataset.verdict;
  const draftOf = (key) => `alasan:${key}`;

  const typing = (target) =>
    target.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])') || target.isContentEditable;

  const pick = (input) => {
    input.checked = input.type === 'checkbox' ? !input.checked : true;
    input.focus();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const shown = (element) => element.offsetParent !== null || element.matches('.btn-check');
  const inChosen = (element) => !element.closest('.options-of') || element.closest('.options-of').dataset.for === chosen();

  // A ready-made reason belongs to its verdict: with another verdict it must not go along unseen.
  const forget = (event) => {
    if (event.target.name === 'putusan') {
      form().querySelectorAll('input[name="cepat"], input[name="kategori"]').forEach((input) => { input.checked = false; });
    }
  };

  const norms = (event) => {
    if (event.target.name !== 'kategori') return;
    const select = form().elements.pasal;
    const found = event.target.dataset.norms?.split('|').filter(Boolean) ?? [];
    select.replaceChildren(select.options[0], ...found.map((norm) => new Option(norm, norm)));
  };

  // The server asks for the same; here it is asked before the way there and back.
  const demand = () => {
    const it = form();
    if (!it?.elements.putusan) return;
    const verdict = chosen();
    const members = document.querySelectorAll('input[name="anggota"]:checked').length;
    it.querySelectorAll('input[name="kategori"], input[name="berat"]').forEach((input) => { input.required = verdict === 'V'; });
    const grounds = [...it.querySelectorAll('[data-ground]')];
    if (grounds.length > 0) grounds[0].required = verdict === 'V' && !grounds.some((input) => input.checked);
    it.elements.alasan.required = !it.querySelector('input[name="cepat"]:checked');
    if (it.elements.duplikat) it.elements.duplikat.required = verdict === 'D' && members === 0;
  };

  const save = () => {
    demand();
    if (form().reportValidity()) form().requestSubmit();
  };

  // Grounds: a found word is chosen in the text, in the list, or by the key one after the other.
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

  const paint = () => {
    document.querySelectorAll('[data-ground]').forEach((input) => {
      markOf(input)?.classList.toggle('ground', input.checked);
    });
  };

  const nextGround = () => {
    const all = [...document.querySelectorAll('[data-ground]')].filter(shown);
    const free = all.find((input) => !input.checked);
    if (free) pick(free);
    else all.forEach((input) => { input.checked = false; });
    demand();
    paint();
    return all.length > 0;
  };

  const countMembers = () => {
    const told = document.querySelector('[data-marked]');
    const count = document.querySelectorAll('input[name="anggota"]:checked').length;
    if (told) told.textContent = count > 0 ? `+${count}` : '';
  };

  const act = (element) => {
    if (element.matches('input[type="radio"], input[type="checkbox"]')) pick(element);
    else if (element.matches('input, textarea, select')) element.focus();
    else element.click();
    return true;
  };

  const press = (event) => {
    const key = event.key.toUpperCase();
    if (key === 'ENTER') return chosen() ? save() ?? true : false;
    if (event.shiftKey && /^Digit[1-9]$/.test(event.code)) {
      const member = card()?.querySelector(`[data-member="${event.code.slice(5)}"]`);
      return member ? act(member) : false;
    }
    if (/^[1-9]$/.test(key)) {
      const digit = form()?.querySelector(`.options-of[data-for="${chosen()}"] input[data-digit="${key}"]`)
        ?? form()?.querySelector(`.choices input[data-key="${key}"]`);
      return digit ? act(digit) : false;
    }
    const undo = document.getElementById('urungkan');
    if (undo && key === undo.querySelector('[data-undo-key]').textContent) return undo.requestSubmit() ?? true;
    if (chosen() === 'V' && key === document.querySelector('.grounds kbd')?.textContent) return nextGround();
    const found = [...(card()?.querySelectorAll(`[data-key="${key}"]`) ?? [])].find((one) => inChosen(one) && shown(one));
    return found ? act(found) : false;
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape' && typing(event.target)) {
      event.target.blur();
      return;
    }
    if (event.target.id === 'alasan' && event.key === 'Enter' && !event.shiftKey && !event.repeat) {
      event.preventDefault();
      save();
      return;
    }
    // A key that is held down must not decide one case after another.
    if (event.repeat || typing(event.target)) return;
    if (event.key === 'Enter' && event.target.matches('a, button, summary')) return;
    if ((card() || document.getElementById('urungkan')) && press(event)) event.preventDefault();
  });

  document.addEventListener('change', (event) => {
    if (event.target.name === 'anggota') countMembers();
    if (event.target.form !== form() || !form()) return;
    forget(event);
    norms(event);
    demand();
    paint();
  });

  document.addEventListener('click', (event) => {
    const mark = event.target.closest?.('.captured mark');
    if (mark && chosen() === 'V') {
      const input = [...document.querySelectorAll('[data-ground]')].find((one) => markOf(one) === mark);
      if (input) pick(input);
    }
    if (event.target.closest?.('[data-all]')) {
      document.querySelectorAll('input[name="anggota"]').forEach((input) => { input.checked = true; });
      countMembers();
      demand();
    }
  });

  document.addEventListener('submit', (event) => {
    if (event.target === form() && !event.defaultPrevented) form().querySelector('#simpan').disabled = true;
  });

  // What was typed survives a lost connection or an expired login; it stays in this tab only.
  const begin = () => {
    const saved = document.querySelector('[data-saved]');
    if (saved) sessionStorage.removeItem(draftOf(saved.dataset.saved));
    countdown();
    if (!card()) return;
    keepNote();
    const reason = document.getElementById('alasan');
    if (!form() || !reason) return;
    demand();
    const draft = draftOf(card().dataset.case);
    reason.value ||= sessionStorage.getItem(draft) ?? '';
    reason.addEventListener('input', () => sessionStorage.setItem(draft, reason.value));
  };

  // A note that stands in the history has arrived; any other is still being written.
  const keepNote = () => {
    const note = document.getElementById('kolom-catatan');
    if (!note) return;
    const draft = `catatan:${card().dataset.case}`;
    const kept = sessionStorage.getItem(draft) ?? '';
    const arrived = [...document.querySelectorAll('[data-note]')].some((one) => one.textContent === kept.trim());
    if (arrived) sessionStorage.removeItem(draft);
    else note.value ||= kept;
    note.addEventListener('input', () => sessionStorage.setItem(draft, note.value));
  };

  let timer;
  const countdown = () => {
    clearInterval(timer);
    const undo = document.getElementById('urungkan');
    let left = Number(undo?.dataset.undoSeconds ?? 0);
    let lease = Number(document.querySelector('[data-lease]')?.dataset.lease ?? 0);
    const tick = () => {
      if (undo) {
        undo.querySelector('[data-countdown]').textContent = `${Math.max(0, left)} s`;
        if (left-- <= 0) undo.querySelector('button').disabled = true;
      }
      const clock = document.querySelector('[data-lease] [data-left]');
      if (clock) clock.textContent = `${Math.floor(lease / 60)}:${String(Math.max(0, lease--) % 60).padStart(2, '0')}`;
    };
    timer = setInterval(tick, 1000);
    tick();
  };

  // The lease is prolonged by htmx every minute while the card is open.
  document.addEventListener('htmx:afterRequest', (event) => {
    const told = document.querySelector('[data-lease]');
    if (told && event.detail.successful && event.detail.pathInfo?.requestPath === '/perkara/pegang') {
      told.dataset.lease = '600';
      countdown();
    }
  });

  document.addEventListener('wasit:card', begin);
  document.addEventListener('wasit:told', begin);
  begin();
})();
