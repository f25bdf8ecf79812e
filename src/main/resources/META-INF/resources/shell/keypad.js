// A patient's screen by keys alone: a keyboard, or a keypad of four keys (kiosk-config/KEYPAD.md).
//   ArrowUp, ArrowLeft: back    ArrowDown, ArrowRight: forward    Enter, Space: choose    F1, Help: read aloud, or help
// Forward is the order in which the screen is read. Screens of staff are left alone.
(() => {
  if (window.np.screen) return;
  const html = document.documentElement;
  let byKey = false, quiet = false, last = null, letter = -1;

  const patient = () => document.querySelector('.patient:not(.timeout .patient)');
  const warning = () => document.querySelector('.timeout:not([hidden])');
  const stage = () => warning() || patient();
  const nameOf = e => (e.getAttribute('aria-label') || e.textContent || '').trim();
  const heading = frame => frame.querySelector('main h1, main h2') || frame.querySelector('header .prog, header .top-title');
  const shown = e => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]');
  const stops = () => {
    const root = stage();
    return root ? [...root.querySelectorAll('[data-heading], button, a[href], input, textarea')].filter(shown) : [];
  };

  function reach(target, still) {
    if (!target) return;
    quiet = still;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    quiet = false;
  }

  function place() {
    const all = stops(), at = all.indexOf(document.activeElement);
    if (at >= 0) return at;
    return last ? Math.max(all.findIndex(e => nameOf(e) === last.name), Math.min(last.at, all.length - 1) - 1) : -1;
  }

  function move(way) {
    const all = stops();
    if (all.length) reach(all[(place() + way + all.length) % all.length], false);
  }

  // In a field the arrows move the cursor as long as they can.
  function inField(event, way) {
    const field = event.target;
    if (!/^(INPUT|TEXTAREA)$/.test(field.tagName) || !/Left|Right/.test(event.key)) return false;
    return way < 0 ? field.selectionStart > 0 : field.selectionEnd < field.value.length;
  }

  // The keyboard in the page: while it is open, forward and back walk its letters, and choose presses one.
  const board = () => document.querySelector('.touch-keyboard:not([hidden])');
  const letters = () => [...board().querySelectorAll('.hg-button')].filter(shown);
  function walkLetters(way) {
    const keys = letters();
    keys.forEach(key => key.classList.remove('np-cursor'));
    letter = letter < 0 ? (way > 0 ? 0 : keys.length - 1) : (letter + way + keys.length) % keys.length;
    keys[letter].classList.add('np-cursor');
    patient().dispatchEvent(new CustomEvent('np-key', { detail: keys[letter].dataset.skbtn }));
  }
  function pressLetter() {
    const key = letters()[letter], name = key.dataset.skbtn;
    if (name === '{done}') { letter = -1; key.click(); move(1); return; }
    board().npPress(name);
    const now = letters()[letter];
    if (now) now.classList.add('np-cursor');
  }

  document.addEventListener('keydown', event => {
    if (!stage()) return;
    byKey = true;
    html.setAttribute('data-keys', '');
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (way) {
      if (board() && /Up|Down/.test(event.key)) walkLetters(way);
      else if (inField(event, way)) return;
      else move(way);
      event.preventDefault();
    } else if (event.key === 'Enter' && board() && letter >= 0) {
      event.preventDefault();
      pressLetter();
    } else if (event.key === 'F1' || event.key === 'Help') {
      event.preventDefault();
      if (event.repeat) return;
      // The screen is filled anew: what was typed so far goes with it.
      const field = document.activeElement;
      if (/^(INPUT|TEXTAREA)$/.test(field?.tagName)) field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      patient()?.dispatchEvent(new CustomEvent('np-read'));
    }
  });
  document.addEventListener('pointerdown', () => { byKey = false; letter = -1; html.removeAttribute('data-keys'); }, true);

  document.addEventListener('focusin', event => {
    if (!stage()) return;
    letter = -1;
    const at = stops().indexOf(event.target);
    if (at >= 0 && !warning()) last = { at, name: nameOf(event.target) };
    if (byKey && !quiet) event.target.dispatchEvent(new CustomEvent('np-on', { bubbles: true }));
  });

  // A new screen begins at its heading; the same one, filled anew, goes on where the person was.
  np.screen = (frame, fresh) => {
    np.fit(fresh);
    const start = heading(frame);
    if (start) {
      start.setAttribute('tabindex', '-1');
      start.setAttribute('data-heading', '');
      if (!/^H/.test(start.tagName)) { start.setAttribute('role', 'heading'); start.setAttribute('aria-level', '1'); }
    }
    if (warning()) { if (fresh) last = null; return; }
    const all = stops();
    const before = !fresh && last && (all.find(e => nameOf(e) === last.name) || all[Math.min(last.at, all.length - 1)]);
    reach(before || start, true);
  };
  // The warning is gone: back to where the person was.
  np.again = () => {
    const all = stops();
    if (last && all.length) reach(all.find(e => nameOf(e) === last.name) || all[Math.min(last.at, all.length - 1)], true);
  };
  addEventListener('np-wipe', () => { last = null; letter = -1; byKey = false; html.removeAttribute('data-keys'); });
})();
