// Single keys. Everything here can also be done with the mouse or without this file: it only presses what is on the page. What a key does
// stands at the thing itself (data-key), so each person may have keys of their own.
(() => {
  const page = () => document.querySelector('main[data-keys]');
  const { form, chosen, typing } = wasit;
  const shown = (element) => element.offsetParent !== null || element.matches('.btn-check');
  const inChosen = (element) => !element.closest('.options-of') || element.closest('.options-of').dataset.for === chosen();

  const pick = (input) => {
    input.checked = input.type === 'checkbox' ? !input.checked : true;
    input.focus();
    wasit.touch(input);
  };

  const act = (element) => {
    if (element.matches('input[type="radio"], input[type="checkbox"]')) pick(element);
    // What cannot be taken back is done by Enter, not by one letter.
    else if (element.matches('input, textarea, select, [data-focus]')) element.focus();
    else element.click();
    return true;
  };

  // The browser itself asks for what is missing.
  const save = () => form()?.querySelector('#simpan')?.click();

  // A digit is an answer of the chosen verdict, and where there is none, a choice.
  const digit = (key) => {
    const found = form()?.querySelector(`.options-of[data-for="${chosen()}"] input[data-digit="${key}"]`)
      ?? form()?.querySelector(`.choices input[data-key="${key}"]`);
    return found ? act(found) : false;
  };

  const press = (event) => {
    const key = event.key.toUpperCase();
    if (key === 'ENTER') return chosen() ? save() ?? true : false;
    if (event.shiftKey && /^Digit[1-9]$/.test(event.code)) {
      const member = page()?.querySelector(`[data-member="${event.code.slice(5)}"]`);
      return member ? act(member) : false;
    }
    if (/^[1-9]$/.test(key)) return digit(key);
    const undo = document.getElementById('urungkan');
    if (undo && key === undo.querySelector('[data-undo-key]').textContent) return undo.requestSubmit() ?? true;
    if (!/^[A-Z]$/.test(key)) return false;
    const found = [...(page()?.querySelectorAll(`[data-key="${key}"]`) ?? [])].find((one) => inChosen(one) && shown(one));
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
    if ((page() || document.getElementById('urungkan')) && press(event)) event.preventDefault();
  });
})();
