// What every page has: one act a tap, tones, the privacy timer, the clock in the head of the desk.
window.np = (() => {
  const SETTLE_MS = 300, PATIENCE_MS = 4000;
  let busy = false, release = 0, audio = null, sounded = 0, mutedUntil = 0;

  // A second press of any button is swallowed until the server has answered the first.
  document.addEventListener('click', event => {
    const button = event.target.closest && event.target.closest('[data-once]');
    if (!button) return;
    if (busy) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    busy = true;
    // Marked once the press has reached its button, so that nothing is pressed in vain (needlepoint.css).
    queueMicrotask(() => { if (busy) document.documentElement.setAttribute('data-settling', ''); });
    clearTimeout(release);
    release = setTimeout(open, PATIENCE_MS);
  }, true);
  function open() {
    busy = false;
    document.documentElement.removeAttribute('data-settling');
  }
  // The way back in the browser leads to the start, never into somebody's answers.
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  document.addEventListener('contextmenu', event => event.preventDefault());

  function settled() {
    clearTimeout(release);
    release = setTimeout(open, SETTLE_MS);
  }

  function note(at, hertz, seconds) {
    const swing = audio.createOscillator(), gain = audio.createGain();
    swing.frequency.value = hertz;
    gain.gain.setValueAtTime(.0001, at);
    gain.gain.exponentialRampToValueAtTime(.25, at + .02);
    gain.gain.exponentialRampToValueAtTime(.0001, at + seconds);
    swing.connect(gain).connect(audio.destination);
    swing.start(at);
    swing.stop(at + seconds);
  }

  function tone(name) {
    try {
      // Before the first touch a browser is silent, and only complains.
      if (navigator.userActivation && !navigator.userActivation.hasBeenActive) return;
      audio = audio || new AudioContext();
      const now = audio.currentTime;
      if (name === 'ok') { note(now, 660, .16); note(now + .15, 880, .22); }
      else if (name === 'alarm') { note(now, 880, .18); note(now + .2, 660, .18); note(now + .4, 880, .3); }
      else if (name === 'care') { for (const at of [0, .2, .4]) note(now + at, 440, .14); }
      else { note(now, 180, .28); note(now + .34, 180, .34); }
    } catch (silent) { /* a tone is never the only sign */ }
  }

  // The pause is kept over pages: a new one does not sound at once when the last one just did.
  function repeat(element, name, everyMs) {
    clearInterval(element.npTone);
    if (!everyMs) return;
    const sound = () => {
      if (!element.isConnected) { clearInterval(element.npTone); return; }
      const now = performance.now();
      if (now < mutedUntil || (sounded && now - sounded < everyMs)) return;
      sounded = now;
      tone(name);
    };
    sound();
    element.npTone = setInterval(sound, 500);
  }

  function mute(ms) { mutedUntil = performance.now() + ms; }

  // Counts the silence in the page; the server hears of it only when nobody came back.
  function idle(overlay, idleMs, warningMs) {
    if (overlay.npTimer) clearInterval(overlay.npTimer);
    const part = name => overlay.querySelector(name);
    let last = performance.now(), heard = last, warnedAt = 0, told = false, below = [];
    const ring = 2 * Math.PI * 92;
    // Any touch and any key stay; the two buttons are there for whoever looks for one. A touch ends with its click, so that it
    // presses nothing that lies under the warning.
    const stay = () => {
      if (!warnedAt || told) return;
      warnedAt = 0;
      heard = -Infinity;
      show(false);
      tell();
    };
    const tell = () => {
      if (last - heard > idleMs / 2) { heard = last; overlay.$server.alive(); }
    };
    const touched = event => {
      const clears = event.target.closest && event.target.closest('[data-clear]');
      const walks = /^(Arrow|Tab)/.test(event.key);
      if (warnedAt && clears && !walks) return;
      last = performance.now();
      if (!warnedAt) { tell(); return; }
      if (event.type === 'click') stay();
      else if (event.type === 'pointerup') setTimeout(stay, 400);
      else if (event.type === 'keydown') {
        // From one of the two buttons to the other: there is time again, and the choice stays open.
        if (walks) { warnedAt = last; heard = -Infinity; tell(); return; }
        event.preventDefault();
        event.stopImmediatePropagation();
        stay();
      }
    };
    const show = on => {
      overlay.hidden = !on;
      document.documentElement.toggleAttribute('data-veiled', on);
      // What lies below can be neither reached nor read aloud meanwhile.
      if (on) below = Array.from(overlay.parentElement.children).filter(other => other !== overlay);
      below.forEach(other => { other.inert = on; });
      if (on) part('[data-stay]').focus({ preventScroll: true });
      if (on) below.forEach(other => other.dispatchEvent(new CustomEvent('np-warned')));
      else if (np.again) np.again();
    };
    const kinds = ['pointerdown', 'pointerup', 'keydown', 'click'];
    kinds.forEach(kind => document.addEventListener(kind, touched, true));
    overlay.npTimer = setInterval(() => {
      if (!overlay.isConnected) {
        clearInterval(overlay.npTimer);
        kinds.forEach(kind => document.removeEventListener(kind, touched, true));
        show(false);
        return;
      }
      const now = performance.now();
      // Whoever listens touches nothing. A text has its length, whatever becomes of its sound.
      if (!warnedAt && now < (np.speaksUntil || 0)) { last = now; tell(); }
      if (!warnedAt && now - last >= idleMs) { warnedAt = now; show(true); }
      if (!warnedAt) return;
      const left = Math.max(0, warningMs - (now - warnedAt));
      part('.big').textContent = Math.ceil(left / 1000);
      part('.hand').setAttribute('stroke-dasharray', ring * stepped(left) / warningMs + ' ' + ring);
      if (left === 0 && !told) { told = true; overlay.$server.expired(); }
    }, 200);
  }

  function clock(element, zone, language) {
    const write = () => {
      const parts = Object.fromEntries(new Intl.DateTimeFormat(language + '-u-nu-latn', { timeZone: zone, weekday: 'short', day: 'numeric',
        month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date()).map(p => [p.type, p.value]));
      const day = language === 'de' ? parts.day + '.' : parts.day, comma = language === 'ar' ? '،' : ',';
      element.textContent = `${parts.weekday} ${day} ${parts.month}${comma} ${parts.hour}:${parts.minute}`; // as When.dayAndTime
    };
    clearInterval(element.npClock);
    element.npClock = setInterval(() => element.isConnected ? write() : clearInterval(element.npClock), 5000);
    write();
  }

  // A ring that jumps every five seconds tells as much as one that creeps.
  const still = () => document.documentElement.dataset.motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const stepped = left => still() ? Math.ceil(left / 5000) * 5000 : left;

  function countdown(element, seconds, words) {
    let end = performance.now() + seconds * 1000;
    // Whoever is still reading touches anything, and has all of the time again (WCAG 2.2.1).
    const until = new AbortController();
    ['pointerdown', 'keydown'].forEach(kind => document.addEventListener(kind, () => { end = performance.now() + seconds * 1000; },
      { capture: true, signal: until.signal }));
    const disc = element.querySelector('.t'), text = element.querySelector('.num');
    const timer = setInterval(() => {
      if (!element.isConnected) { clearInterval(timer); until.abort(); return; }
      const left = Math.max(0, end - performance.now());
      text.textContent = words.replace('%', Math.ceil(left / 1000));
      disc.style.setProperty('--left', 100 * stepped(left) / (seconds * 1000) + '%');
      if (left === 0) { clearInterval(timer); until.abort(); element.$server.over(); }
    }, 200);
  }

  // "Wait 29 seconds": the wait in a sentence grows shorter while somebody reads it. Never said too short.
  function wait(element, millis, sentence, second, seconds, minutes) {
    const end = performance.now() + millis;
    const timer = setInterval(() => {
      if (!element.isConnected) { clearInterval(timer); return; }
      const left = Math.ceil(Math.max(0, end - performance.now()) / 1000);
      if (left === 0) { clearInterval(timer); element.$server.over(); return; }
      const words = left === 1 ? second : left <= 90 ? seconds.replace('%', left) : minutes.replace('%', Math.ceil(left / 60));
      element.textContent = sentence.replace('%', words);
    }, 250);
  }

  return { settled, tone, repeat, mute, idle, clock, countdown, wait };
})();
