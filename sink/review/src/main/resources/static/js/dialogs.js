// The legend of keys, the drawer of one's own decisions, and the pause.
(() => {
  const PAUSE_MS = 4000;
  const dialog = (name) => document.getElementById(name);

  const drawer = async () => {
    const drawn = dialog('laci');
    const key = wasit.card().dataset.case;
    const answer = await wasit.ask(`/keputusan?laci=${key}`);
    if (!answer.ok || answer.redirected) {
      location.assign('/keputusan');
      return;
    }
    const rows = wasit.parse(await answer.text());
    drawn.querySelector('[data-rows]').replaceChildren(...rows.body.childNodes);
    drawn.showModal();
  };

  const pause = (why) => {
    const shown = dialog('jeda');
    if (!shown || !why || shown.open) return;
    shown.querySelectorAll('[data-why]').forEach((text) => { text.hidden = text.dataset.why !== why; });
    const go = shown.querySelector('button');
    go.disabled = true;
    shown.showModal();
    setTimeout(() => { go.disabled = false; go.focus(); }, PAUSE_MS);
    shown.addEventListener('close', () => {
      wasit.send('/meja/jeda');
    }, { once: true });
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-help]')) dialog('bantuan')?.showModal();
    if (event.target.closest?.('[data-drawer]')) drawer();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '?' && !wasit.typing(event.target) && !document.querySelector('dialog[open]')) dialog('bantuan')?.showModal();
  });
  // While it cannot be left, Escape leaves it neither.
  document.addEventListener('cancel', (event) => {
    if (event.target.id === 'jeda' && event.target.querySelector('button').disabled) event.preventDefault();
  }, true);
  document.addEventListener('wasit:pause', (event) => pause(event.detail));
  pause(dialog('jeda')?.dataset.pause);

  // A break, after as many minutes as the person chose; what counts is the time since this window began to work.
  const minutes = () => Number(document.querySelector('main[data-break]')?.dataset.break ?? 0);
  const began = () => Number(sessionStorage.getItem('mulai') ?? 0);
  if (minutes() > 0) {
    if (!began()) sessionStorage.setItem('mulai', Date.now());
    setInterval(() => {
      if (minutes() > 0 && Date.now() - began() > minutes() * 60_000) {
        sessionStorage.setItem('mulai', Date.now());
        pause('break');
      }
    }, 30_000);
  }
})();
