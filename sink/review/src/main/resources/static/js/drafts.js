// What was typed survives a lost connection or an expired login; it stays in this tab only.
(() => {
  const page = () => document.querySelector('main[data-case]');
  const FIELDS = { alasan: 'alasan', 'kolom-catatan': 'catatan' };
  const nameOf = (field) => `${FIELDS[field.id]}:${page().dataset.case}`;

  document.addEventListener('input', ({ target }) => {
    if (page() && target.id in FIELDS) sessionStorage.setItem(nameOf(target), target.value);
  });

  const restore = (id) => {
    const field = document.getElementById(id);
    if (field) field.value ||= sessionStorage.getItem(nameOf(field)) ?? '';
  };

  // A note that stands in the history has arrived; any other is still being written.
  const arrived = () => {
    const field = document.getElementById('kolom-catatan');
    const kept = field && sessionStorage.getItem(nameOf(field))?.trim();
    if (kept && [...document.querySelectorAll('[data-note]')].some((one) => one.textContent === kept)) {
      sessionStorage.removeItem(nameOf(field));
    }
  };

  const begin = () => {
    told();
    if (!page()) return;
    arrived();
    Object.keys(FIELDS).forEach(restore);
  };

  const told = () => {
    const saved = document.querySelector('[data-saved]');
    if (saved) sessionStorage.removeItem(`alasan:${saved.dataset.saved}`);
  };

  document.addEventListener('wasit:card', begin);
  document.addEventListener('wasit:told', told);
  begin();
})();
