// Files that are too many or too large are told before they are sent; the server looks again.
(() => {
  const form = document.getElementById('jawaban');
  const files = document.getElementById('berkas');
  if (!form || !files) return;
  const told = form.querySelector('[data-too-much]');
  const tooMuch = () => files.files.length > Number(form.dataset.most)
    || [...files.files].some((file) => file.size > Number(form.dataset.largest))
    || [...files.files].reduce((sum, file) => sum + file.size, 0) > 3 * Number(form.dataset.largest);
  files.addEventListener('change', () => { told.hidden = !tooMuch(); });
  form.addEventListener('submit', (event) => {
    if (tooMuch()) {
      event.preventDefault();
      told.hidden = false;
      files.focus();
    }
  });
})();
