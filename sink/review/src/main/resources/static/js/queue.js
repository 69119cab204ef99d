// Keys of the lists: j and k move, Enter opens, / searches. The panel of the views outlives a list that is drawn anew.
(() => {
  const page = document.querySelector('[data-page="queue"], [data-page="leads"]');
  if (!page) return;

  const links = () => [...page.querySelectorAll('#daftar a.case')];

  const move = (step) => {
    const all = links();
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
    all[next].focus();
    all[next].scrollIntoView({ block: 'nearest' });
  };

  page.addEventListener('focusin', (event) => {
    page.querySelectorAll('.here').forEach((row) => row.classList.remove('here'));
    event.target.closest('#daftar tr, #daftar article')?.classList.add('here');
  });

  // Who is naming a view and narrows the list once more goes on where they were.
  let naming;
  document.addEventListener('htmx:beforeSwap', () => {
    const panel = document.querySelector('#tampilan details[open]');
    naming = panel && { name: panel.querySelector('[name="nama"]')?.value ?? '' };
  });
  document.addEventListener('htmx:afterSettle', () => {
    const panel = naming && document.querySelector('#tampilan details');
    if (!panel) return;
    panel.open = true;
    const field = panel.querySelector('[name="nama"]');
    if (field) field.value ||= naming.name;
    naming = undefined;
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.matches('input, select, textarea')) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === '/' && document.getElementById('cari')) { event.preventDefault(); document.getElementById('cari').focus(); }
    else if (event.key === 'Enter' && !event.repeat && event.target === document.body) document.getElementById('mulai')?.click();
  });
})();
