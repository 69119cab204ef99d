// Where a found word comes from: told beside the heading of the text while somebody points at the word or stands on it.
(() => {
  const tell = (event) => {
    const line = document.getElementById('asal-kata');
    const mark = event.target.closest?.('mark[data-tip]');
    if (!line || !mark) return;
    line.textContent = `· ${mark.dataset.label} ${mark.dataset.tip}`;
    line.title = line.textContent;
  };

  document.addEventListener('mouseover', tell);
  document.addEventListener('focusin', tell);
})();
