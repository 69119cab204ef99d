// Seconds that run: how long the last decision can be taken back, and how long one still holds the case.
(() => {
  let timer;

  const countdown = () => {
    clearInterval(timer);
    const undo = document.getElementById('urungkan');
    let left = Number(undo?.dataset.undoSeconds ?? 0);
    let lease = Number(document.querySelector('[data-lease]')?.dataset.lease ?? 0);
    const tick = () => {
      if (undo?.dataset.undoSeconds) {
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
      told.dataset.lease = event.detail.xhr.getResponseHeader('Wasit-Lease');
      countdown();
    }
  });

  document.addEventListener('wasit:card', countdown);
  document.addEventListener('wasit:told', countdown);
  countdown();
})();
