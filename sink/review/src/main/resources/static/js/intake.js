// Sends a file as the body of the request, so that it goes straight through the gate, and shows how far it is.
(() => {
  const page = document.querySelector('[data-page="intake"]');
  if (!page) return;

  const send = (form, address, type, body) => {
    const status = form.querySelector('[role="status"]');
    const bar = form.querySelector('progress');
    const button = form.querySelector('button');
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', type);
    Object.entries(wasit.headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = event => {
      if (bar && event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
    };
    request.upload.onload = () => { status.textContent = status.dataset.reading; };
    request.onload = () => {
      if (request.status === 200) {
        location.assign(request.responseText);
        return;
      }
      button.disabled = false;
      if (bar) bar.hidden = true;
      const told = (request.getResponseHeader('Content-Type') || '').startsWith('text/plain');
      const why = { 401: status.dataset.expired, 403: status.dataset.stale }[request.status];
      status.textContent = told ? request.responseText : why ?? status.dataset.failed;
    };
    request.onerror = () => {
      button.disabled = false;
      status.textContent = status.dataset.failed;
    };
    button.disabled = true;
    if (bar) bar.hidden = false;
    status.textContent = status.dataset.sending;
    request.send(body);
  };

  const file = page.querySelector('#berkas');
  if (file) file.addEventListener('submit', event => {
    event.preventDefault();
    const chosen = file.querySelector('#f-berkas').files[0];
    const slip = new URLSearchParams({
      nama: chosen.name,
      platform: file.querySelector('#f-platform').value,
      format: file.querySelector('#f-format').value,
      dasar: file.querySelector('#f-dasar').value,
    });
    send(file, `${file.action}?${slip}`, 'application/octet-stream', chosen);
  });

  const report = page.querySelector('#laporan');
  if (report) report.addEventListener('submit', event => {
    event.preventDefault();
    const told = Object.fromEntries(new FormData(report));
    delete told._csrf;
    const picture = report.querySelector('#l-gambar').files[0];
    const go = () => send(report, report.action, 'application/json', JSON.stringify(told));
    if (!picture) {
      go();
      return;
    }
    const reader = new FileReader();
    reader.onload = () => {
      told.gambar = reader.result;
      go();
    };
    reader.readAsDataURL(picture);
  });
})();
