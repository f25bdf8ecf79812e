// Throws hostile scans at the page: keys with time stamps of their own, 5 ms apart, 400 ms between two scans.
// Returns what the page's newest listener made of them.
([seed, count]) => {
  let state = seed | 0;
  const random = (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  if (!window.hostile) {
    window.hostile = { time: performance.now() + 1e6, reads: 0, unreadable: {} };
    window.addEventListener('scan-read', () => window.hostile.reads++, true);
    window.addEventListener('scan-unreadable', (event) => {
      const reason = event.detail.reason;
      window.hostile.unreadable[reason] = (window.hostile.unreadable[reason] || 0) + 1;
    }, true);
  }
  const hostile = window.hostile;
  const press = (key, more) => {
    hostile.time += 5;
    for (const kind of ['keydown', 'keyup']) {
      const event = new KeyboardEvent(kind, { key, bubbles: true, cancelable: true, composed: true, ...more });
      Object.defineProperty(event, 'timeStamp', { value: hostile.time });
      (document.activeElement || document.body).dispatchEvent(event);
    }
  };
  const sign = (code) => {
    if (code < 32) press(String.fromCharCode(code + 96), { ctrlKey: true });
    else if (code === 127) press('Delete');
    else press(String.fromCharCode(code));
  };
  const text = (characters) => [...characters].forEach((each) => sign(each.charCodeAt(0)));
  const chords = [['w', { ctrlKey: true }], ['n', { ctrlKey: true }], ['F5', {}], ['ArrowLeft', { altKey: true }],
    ['F4', { altKey: true }], ['BrowserBack', {}], ['Escape', {}], ['l', { metaKey: true }], ['r', { ctrlKey: true }],
    ['Delete', { ctrlKey: true, altKey: true }], ['F11', {}], ['ContextMenu', {}], ['\u001b', {}], ['\u00e9', {}]];
  const kinds = [
    () => { for (let i = 4 + random(40); i > 0; i--) sign(random(128)); press('Enter'); },
    () => { for (let code = 0; code < 128; code++) if (code !== 13 && code !== 9) sign(code); press('Enter'); },
    () => { text('0109506000'); const [key, more] = chords[random(chords.length)]; press(key, more); text('13435'); press('Tab'); },
    () => { const [key, more] = chords[random(chords.length)]; press(key, more); },
    () => { for (let i = 129 + random(400); i > 0; i--) press('7'); press('Enter'); },
    () => { text(']d2010950600013'); text('\u0007'); },
    () => { press('x'); press('Enter'); },
    () => { press('Enter'); },
    () => { text(']C1' + random(10) + '\u001b[2J'); press('Enter'); },
    () => { text(']d20109506000134352' + '10H' + seed + '-' + random(1e9)); if (random(2)) press('Enter'); }];
  for (let i = 0; i < count; i++) {
    hostile.time += 400;
    kinds[random(kinds.length)]();
  }
  return new Promise((done) => setTimeout(() => done([hostile.reads, Object.keys(hostile.unreadable).join()]), 350));
}
