// For a patient's screen: words larger than the screen, buttons low on it, and its voice.
(() => {
  if (window.np.wipe) return;
  const html = document.documentElement, LOW = 1 / 3, SPARE = 2;
  const frame = () => document.querySelector('.patient > .screen:not(.timeout-screen)');
  const zoomOf = screen => parseFloat(getComputedStyle(screen).zoom) || 1;
  const PRESSED = 'button, a[href], input, textarea, np-signature';
  const LINK_OF_STAFF = '.brand';

  // One column that is turned like a page: for the largest words, and on a panel that stands upright.
  function flow() {
    const upright = innerHeight > innerWidth;
    html.toggleAttribute('data-upright', upright);
    html.toggleAttribute('data-flow', upright || html.dataset.size === 'largest');
  }

  // Buttons low: nothing to press in the upper third. What a screen has there comes down with the whole room, and the room
  // is turned like a page where it then holds too little.
  function fit() {
    const screen = frame(), room = screen && screen.querySelector('.room');
    if (!room) return;
    const zoom = zoomOf(screen), low = html.dataset.reach === 'low', at = room.scrollTop;
    screen.removeAttribute('data-paged');
    room.style.marginTop = '';
    room.removeAttribute('tabindex');
    if (!low && !html.hasAttribute('data-flow')) return;
    if (low) {
      room.scrollTop = 0;
      const line = innerHeight * LOW;
      const high = [...room.querySelectorAll(PRESSED)].some(e => e.getClientRects().length && !e.matches(LINK_OF_STAFF) && e.getBoundingClientRect().top < line);
      if (high || over(room)) room.style.marginTop = Math.max(0, line - room.getBoundingClientRect().top) / zoom + 'px';
    }
    screen.toggleAttribute('data-paged', over(room));
    // With a keyboard the words can be turned even where nothing in them can be pressed.
    if (room.scrollHeight > room.clientHeight) room.tabIndex = 0;
    room.scrollTop = at;
    ends(screen, room);
  }
  const over = room => room.scrollHeight > room.clientHeight + SPARE;

  function ends(screen, room) {
    const up = screen.querySelector('[data-turn="-1"]'), down = screen.querySelector('[data-turn="1"]');
    if (!up || !down) return;
    const first = room.scrollTop <= SPARE, last = room.scrollTop + room.clientHeight >= room.scrollHeight - SPARE;
    const gone = document.activeElement === (first ? up : last ? down : null);
    up.toggleAttribute('data-spent', first);
    down.toggleAttribute('data-spent', last);
    if (gone) (first ? down : up).focus({ preventScroll: true });
  }

  // Whole lines are turned: what was cut at the edge is whole on the next page.
  function turn(way) {
    const screen = frame(), room = screen.querySelector('.room');
    room.scrollTop += way * room.clientHeight * .75;
    ends(screen, room);
  }
  document.addEventListener('click', event => {
    const button = event.target.closest && event.target.closest('[data-turn]');
    if (button) turn(Number(button.dataset.turn));
  });

  let waiting = 0;
  const soon = () => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(fit); };
  const inside = new MutationObserver(soon);
  const room = new ResizeObserver(soon);
  let watched = null;
  function watch() {
    const screen = frame();
    if (!screen || screen === watched) return;
    watched = screen;
    inside.disconnect();
    room.disconnect();
    inside.observe(screen.querySelector('.room'), { childList: true, subtree: true, characterData: true });
    room.observe(screen);
    screen.querySelector('.room').addEventListener('scroll', () => ends(screen, screen.querySelector('.room')), { passive: true });
  }
  new MutationObserver(() => { flow(); soon(); }).observe(html, { attributes: true, attributeFilter: ['data-size', 'data-reach', 'lang'] });
  addEventListener('resize', () => { flow(); soon(); });
  document.fonts.ready.then(soon);
  flow();

  np.fit = fresh => {
    watch();
    const screen = frame();
    if (screen && fresh) screen.querySelector('.room').scrollTop = 0;
    fit();
  };

  // The voice. A text's sound is fetched once and played from memory; the next text, silence and the wipe end it.
  let audio = null, source = null, asked = 0;
  np.hush = () => {
    asked++;
    if (source) { source.onended = null; try { source.stop(); } catch (over) { /* it had ended */ } source.disconnect(); source = null; }
    html.removeAttribute('data-speaking');
    np.speaksUntil = 0;
  };
  np.say = async (address, volume) => {
    np.hush();
    const mine = asked;
    try {
      const answer = await fetch(new URL(address, document.baseURI), { cache: 'no-store', credentials: 'same-origin' });
      if (!answer.ok) return;
      const bytes = await answer.arrayBuffer();
      audio = audio || new AudioContext();
      if (audio.state === 'suspended') await audio.resume();
      const sound = await audio.decodeAudioData(bytes);
      if (mine !== asked) return;
      const gain = audio.createGain();
      gain.gain.value = volume;
      source = audio.createBufferSource();
      source.buffer = sound;
      source.connect(gain).connect(audio.destination);
      source.onended = () => { if (mine === asked) np.hush(); };
      html.setAttribute('data-speaking', '');
      np.speaksUntil = performance.now() + 1000 * sound.duration + 2000;
      source.start();
    } catch (silent) { /* the words are on the screen as well */ }
  };

  // Nothing of the last person stays in the page.
  np.wipe = () => {
    np.hush();
    getSelection().removeAllRanges();
    dispatchEvent(new CustomEvent('np-wipe'));
    try { localStorage.clear(); sessionStorage.clear(); } catch (closed) { /* then nothing is in them */ }
  };
})();
