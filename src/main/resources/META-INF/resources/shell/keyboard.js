// Types into the text field that has the focus; shows itself when one gets it by touch.
window.np.keyboard = (host, language, words) => {
  if (host.npKeyboard) { host.npKeyboard.destroy(); host.npOff.abort(); host.replaceChildren(); }
  host.npOff = new AbortController();
  const until = { signal: host.npOff.signal };
  const board = document.createElement('div');
  board.className = 'simple-keyboard';
  host.append(board);
  // A low panel has no room for the digits above the letters: there they are on the second page alone.
  const digits = '1 2 3 4 5 6 7 8 9 0';
  // The rows as people of this language know them, the last with what their words need besides, and what else they write.
  const [rows, more] = {
    de: [['q w e r t z u i o p ü', 'a s d f g h j k l ö ä', 'y x c v b n m ß', '- , .'], '( ) & # = ! % é'],
    es: [['q w e r t y u i o p', 'a s d f g h j k l ñ', 'z x c v b n m ü', 'á é í ó ú'], '( ) & # = ¿ ¡ !'],
    fr: [['a z e r t y u i o p', 'q s d f g h j k l m', "w x c v b n ' -", 'é è à ç ê'], 'î ô ë ï û ù œ &'],
  }[language] || [['q w e r t y u i o p', "a s d f g h j k l '", 'z x c v b n m', '- , . ?'], '( ) & # = ! % *'];
  const arab = language === 'ar';
  const latin = change => [digits, change(rows[0]), change(rows[1]), `{shift} ${change(rows[2])} {bksp}`,
    arab ? '{signs} {arabic} - . {space} {done}' : `{signs} ${change(rows[3])} {space} {done}`];
  const small = latin(row => row), capital = latin(row => row.replaceAll('ß', 'ẞ').toUpperCase());
  const arabic = [digits, 'ض ص ث ق ف غ ع ه خ ح ج', 'ش س ي ب ل ا ت ن م ك ط', 'ذ ئ ء ؤ ر ى ة و ز ظ د', '{signs} {latin} أ إ آ {space} {bksp} {done}'];
  const signs = [digits, "@ . - _ + ' , / : ?", `${more} {bksp}`, `${arab ? '{arabic} {latin}' : '{letters}'} {space} {done}`];
  // A name may stand in Latin letters in the clinic's own list: both are one touch apart.
  const layout = arab ? { default: arabic, latin: small, shift: capital, signs } : { default: small, shift: capital, signs };
  const plain = () => (/^(latin|shift)$/.test(keyboard.options.layoutName) && layout.latin ? 'latin' : 'default');
  const pages = { '{signs}': 'signs', '{letters}': 'default', '{arabic}': 'default', '{latin}': 'latin' };
  let field = null;
  const Keyboard = window.SimpleKeyboard.default || window.SimpleKeyboard;
  const keyboard = new Keyboard(board, {
    layout, theme: 'hg-theme-default np-keys', preventMouseDownDefault: true, disableCaretPositioning: true,
    display: { '{shift}': '⇧', '{bksp}': '⌫', '{space}': words.space, '{done}': words.done, '{signs}': '@1#', '{letters}': 'ABC', '{latin}': 'ABC', '{arabic}': 'أبج' },
    buttonAttributes: [...Object.values(layout).flat().flatMap(row => row.split(' ')).map(key => ({ attribute: 'role', value: 'button', buttons: key })),
      ...Object.entries(words.names).map(([key, name]) => ({ attribute: 'aria-label', value: name, buttons: `{${key}}` }))],
    onKeyPress: key => press(key),
  });
  const turn = page => {
    keyboard.setOptions({ layoutName: page });
    if (!host.hidden) place();
  };
  host.npKeyboard = keyboard;
  host.npPress = press;
  // The next person's keyboard knows no field and no letter of this one's.
  addEventListener('np-wipe', () => { field = null; typed = false; keyboard.clearInput(); show(false); }, until);

  const isText = node => node && (node.tagName === 'TEXTAREA' || node.tagName === 'INPUT') &&
    !['checkbox', 'radio', 'button', 'submit', 'date', 'file'].includes(node.type) && !node.readOnly && !node.disabled;
  const show = on => {
    host.hidden = !on;
    document.documentElement.toggleAttribute('data-keyboard', on);
    if (on) place(); else { drop(); document.documentElement.style.removeProperty('--keyboard'); }
  };
  // One page may be higher than the other.
  const place = () => {
    document.documentElement.style.setProperty('--keyboard', host.offsetHeight + 'px');
    if (field && field.isConnected) lift(field);
  };
  addEventListener('resize', () => host.hidden || place(), until);
  // The field comes up above the keys, and the screen goes back to its place afterwards.
  let lifted = null, typed = false;
  const bounds = new CSSStyleSheet();
  bounds.replaceSync('vaadin-combo-box-overlay { bottom: calc(var(--keyboard, 0px) + 8px); }');
  function drop() {
    if (lifted) lifted.style.translate = '';
    lifted = null;
  }
  function lift(node) {
    drop();
    const over = () => node.getBoundingClientRect().bottom + 12 - host.getBoundingClientRect().top;
    // A list of choices opens above a field that stands low: below it are the keys.
    const list = node.closest('vaadin-combo-box');
    if (list) {
      aboveTheKeys(list);
      node.scrollIntoView({ block: 'end' });
      return;
    }
    // A desk or a page ends above the keys: there the field comes to the middle, with its label.
    if (node.closest('.desk, .page')) {
      (node.closest('.field') || node.parentElement?.closest('vaadin-text-field, vaadin-password-field, vaadin-text-area') || node).scrollIntoView({ block: 'center' });
      return;
    }
    const stage = node.closest('.screen, main');
    // A keyboard inside the stage would be moved with it.
    if (!stage || stage.contains(host) || over() <= 0) return;
    stage.style.translate = `0 ${-over() / (parseFloat(getComputedStyle(stage).zoom) || 1)}px`;
    lifted = stage;
  }
  function aboveTheKeys(list) {
    if (list.shadowRoot.adoptedStyleSheets.includes(bounds)) return;
    list.shadowRoot.adoptedStyleSheets = [...list.shadowRoot.adoptedStyleSheets, bounds];
  }
  function press(key) {
    if (key === '{done}') return;
    if (key === '{shift}') { shifted(keyboard.options.layoutName !== 'shift'); return; }
    if (pages[key]) { turn(pages[key]); return; }
    if (!field || !field.isConnected) return;
    const from = field.selectionStart ?? field.value.length, to = field.selectionEnd ?? from;
    const text = key === '{space}' ? ' ' : key === '{bksp}' ? '' : key;
    const cut = key === '{bksp}' && from === to ? Math.max(0, from - 1) : from;
    const most = field.maxLength > 0 ? field.maxLength : Infinity;
    if (field.value.length - (to - cut) + text.length > most) return;
    field.setRangeText(text, cut, to, 'end');
    typed = true;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
    if (keyboard.options.layoutName === 'shift') shifted(false);
  }
  // Only once the whole touch is over: its click must find the keyboard, not what lies under it.
  board.addEventListener('click', event => {
    if (!event.target.closest('.hg-button-done')) return;
    if (field) field.blur();
    show(false);
  });
  const shifted = on => turn(on ? 'shift' : plain());

  document.addEventListener('focusin', event => {
    const node = event.composedPath()[0];
    if (!host.isConnected || !isText(node)) return;
    field = node;
    typed = false;
    turn(/numeric|decimal|tel/.test(node.closest('[inputmode]')?.inputMode) ? 'signs' : layout.latin || node.value || node.autocapitalize === 'none' ? 'default' : 'shift');
    show(true);
  }, until);
  // The browser tells of a change only after its own keys. It comes before the click that took the focus away.
  document.addEventListener('focusout', event => {
    if (typed && event.composedPath()[0] === field) field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    typed = false;
    setTimeout(() => {
      const now = document.activeElement;
      if (!isText(now && (now.shadowRoot?.activeElement || now))) show(false);
    }, 120);
  }, until);
};
