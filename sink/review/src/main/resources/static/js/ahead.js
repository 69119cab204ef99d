// The next cards are fetched while one reads, so that the next one stands there as soon as a decision is made. The decision itself goes to
// the server meanwhile; what the server says comes as a line below, with the ten seconds to take it back. Without this file each decision
// leads to the next page.
(() => {
  const AHEAD = 3;
  const ready = new Map();
  let upcoming = [];
  let sending = Promise.resolve();
  let open = 0;
  let leaving = false;

  // What the page shows belongs to this address; a jump within the page is no other one.
  const address = () => location.pathname + location.search;
  let drawn = address();

  const fetchCard = async (key) => {
    const answer = await wasit.ask(`/perkara/${key}?awal`, 'text/html');
    if (!answer.ok || answer.redirected) return;
    const page = wasit.parse(await answer.text());
    const next = page.querySelector('main[data-page="card"]');
    if (next) ready.set(key, { main: document.adoptNode(next), title: page.title });
  };

  // One after the other: the reader's own clicks go before.
  let fetching = Promise.resolve();
  const fill = () => {
    const wanted = upcoming.slice(0, AHEAD).filter((key) => !ready.has(key));
    wanted.forEach((key) => {
      fetching = fetching.then(() => (ready.has(key) ? undefined : fetchCard(key))).catch(() => undefined);
    });
  };

  const say = (html) => {
    const told = document.getElementById('kabar');
    if (!told) return;
    told.innerHTML = '';
    told.append(...wasit.parse(html).body.childNodes);
    document.dispatchEvent(new CustomEvent('wasit:told'));
  };

  const warn = (key, text) => {
    const line = document.createElement('div');
    line.className = 'toast-line conflict';
    line.setAttribute('role', 'alert');
    const link = document.createElement('a');
    link.href = `/perkara/${key}`;
    link.textContent = document.querySelector('[data-unsaved]').dataset.unsaved;
    line.append(text, ' ', link);
    document.getElementById('kabar')?.replaceChildren(line);
  };

  // A decision that did not get through is sent again until it does; the server knows it when it had arrived after all. What is decided
  // meanwhile waits behind it. At once when the line is back, or when asked; else every few seconds.
  const RETRY_MS = 4000;

  const again = (number) => new Promise((go) => {
    const line = document.createElement('div');
    line.className = 'toast-line conflict';
    line.setAttribute('role', 'alert');
    line.dataset.lost = number;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-sm btn-outline-secondary';
    button.textContent = document.querySelector('[data-lost-retry]').dataset.lostRetry;
    line.append(document.querySelector('[data-lost-line]').dataset.lostLine.replace('{0}', number), ' ', button);
    document.getElementById('kabar')?.replaceChildren(line);
    const over = new AbortController();
    const now = () => { over.abort(); clearTimeout(timer); go(); };
    const timer = setTimeout(now, RETRY_MS);
    button.addEventListener('click', now, { signal: over.signal });
    window.addEventListener('online', now, { signal: over.signal });
  });

  const send = async (action, body, number) => {
    for (;;) {
      try {
        return await wasit.send(action, body);
      } catch {
        await again(number);
      }
    }
  };

  const answered = async (key, answer) => {
    if (answer.redirected || answer.status === 401) {
      leaving = true;
      location.assign(answer.redirected ? answer.url : '/masuk?habis');
      return;
    }
    const html = await answer.text();
    if (answer.status === 409) {
      const page = wasit.parse(html);
      warn(key, page.querySelector('main').innerText.split('\n').filter(Boolean).join(' '));
    } else if (answer.status === 422 || answer.ok) {
      say(html);
      if (answer.ok) {
        const line = document.querySelector('#kabar [data-saved]');
        const current = wasit.card()?.dataset.case;
        upcoming = (line?.dataset.upcoming ?? '').split(' ').filter((next) => next && next !== current);
        document.dispatchEvent(new CustomEvent('wasit:pause', { detail: line?.dataset.pause }));
        fill();
      } else {
        warn(key, wasit.parse(html).body.innerText.trim());
      }
    } else {
      warn(key, '');
    }
  };

  const show = (key) => {
    const { main: next, title } = ready.get(key);
    ready.delete(key);
    document.querySelector('main').replaceWith(next);
    document.title = title;
    history.pushState({}, '', `/perkara/${key}`);
    drawn = address();
    window.htmx?.process(next);
    window.scrollTo(0, 0);
    document.dispatchEvent(new CustomEvent('wasit:card'));
  };

  const opened = async (key) => {
    if (await wasit.shown(key)) document.dispatchEvent(new CustomEvent('wasit:stale', { detail: key }));
  };

  const commit = (form, next) => {
    const { case: key, number } = wasit.card().dataset;
    const body = new URLSearchParams(new FormData(form));
    body.set('lanjut', '1');
    const action = form.getAttribute('action');
    open += 1;
    show(next);
    requestAnimationFrame(() => setTimeout(() => {
      performance.measure('wasit:next', 'wasit:decided');
    }));
    sending = sending
      .then(() => send(action, body, number))
      .then((answer) => answered(key, answer))
      .catch(() => warn(key, ''))
      .finally(() => { open -= 1; })
      .then(() => opened(next))
      .catch(() => undefined);
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches('#keputusan[data-ahead]')) return;
    const stays = form.elements.putusan?.value === 'D' && document.querySelector('input[name="anggota"]:checked');
    const next = upcoming.find((key) => ready.has(key));
    if (!next || stays) {
      // The page itself has to leave: not before there is a line to leave by.
      if (!navigator.onLine) {
        event.preventDefault();
        again(wasit.card().dataset.number).then(() => {
          form.querySelector('#simpan').disabled = false;
          form.requestSubmit();
        });
      }
      return;
    }
    event.preventDefault();
    upcoming = upcoming.filter((key) => key !== next);
    performance.mark('wasit:decided');
    commit(form, next);
  }, true);

  // Taking back waits for what is still on its way; its line may have made way for another by then.
  const takeBack = (form) => {
    if (!form.isConnected) {
      form.hidden = true;
      document.body.append(form);
    }
    form.requestSubmit();
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.id === 'urungkan' && open > 0) {
      event.preventDefault();
      sending.then(() => takeBack(form));
    }
  }, true);

  window.addEventListener('beforeunload', (event) => {
    if (open > 0 && !leaving) event.preventDefault();
  });
  document.addEventListener('htmx:pushedIntoHistory', () => { drawn = address(); });
  window.addEventListener('popstate', (event) => {
    if (event.state?.htmx || address() !== drawn) location.reload();
  });

  if (wasit.card()) {
    upcoming = (wasit.card().dataset.next ?? '').split(' ').filter(Boolean);
    fill();
  }
})();
