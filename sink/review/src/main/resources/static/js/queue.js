// Keys of the list: j and k move, Enter opens, / searches.
(() => {
  const page = document.querySelector('[data-page="queue"]');
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
    page.querySelectorAll('tr.here').forEach((row) => row.classList.remove('here'));
    event.target.closest('#daftar tr')?.classList.add('here');
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.matches('input, select, textarea')) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === '/') { event.preventDefault(); document.getElementById('cari').focus(); }
    else if (event.key === 'Enter' && !event.repeat && event.target === document.body) document.getElementById('mulai')?.click();
  });
})();
