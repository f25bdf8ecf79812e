// Types into the text field that has the focus; shows itself when one gets it by touch.
window.np.keyboard = (host, language, done, space) => {
  if (host.npKeyboard) { host.npKeyboard.destroy(); host.npOff.abort(); host.replaceChildren(); }
  host.npOff = new AbortController();
  const until = { signal: host.npOff.signal };
  const board = document.createElement('div');
  board.className = 'simple-keyboard';
  host.append(board);
  const digits = '1 2 3 4 5 6 7 8 9 0';
  // The upper three rows as people of this language know them, and what their words need besides.
  const [rows, accents] = {
    de: [['q w e r t z u i o p ü', 'a s d f g h j k l ö ä', 'y x c v b n m ß'], '- , .'],
    es: [['q w e r t y u i o p', 'a s d f g h j k l ñ', 'z x c v b n m'], 'á é í ó ú ü'],
    fr: [['a z e r t y u i o p', 'q s d f g h j k l m', "w x c v b n ' -"], 'é è à ç ê î ô'],
  }[language] || [['q w e r t y u i o p', "a s d f g h j k l '", 'z x c v b n m'], '- , . ?'];
  const latin = change => [digits, change(rows[0]), change(rows[1]), `{shift} ${change(rows[2])} {bksp}`,
    `${language === 'ar' ? '{arabic} - , .' : change(accents)} {space} {done}`];
  const small = latin(row => row), capital = latin(row => row.replaceAll('ß', 'ẞ').toUpperCase());
  const arabic = [digits, 'ض ص ث ق ف غ ع ه خ ح ج', 'ش س ي ب ل ا ت ن م ك ط', 'ذ ئ ء ؤ ر ى ة و ز ظ د', '{latin} أ إ آ {space} {bksp} {done}'];
  // A name may stand in Latin letters in the clinic's own list: both are one touch apart.
  const layout = language === 'ar' ? { default: arabic, latin: small, shift: capital } : { default: small, shift: capital };
  const plain = () => (/^(latin|shift)$/.test(keyboard.options.layoutName) && layout.latin ? 'latin' : 'default');
  let field = null;
  const Keyboard = window.SimpleKeyboard.default || window.SimpleKeyboard;
  const keyboard = new Keyboard(board, {
    layout, theme: 'hg-theme-default np-keys', preventMouseDownDefault: true, disableCaretPositioning: true,
    display: { '{shift}': '⇧', '{bksp}': '⌫', '{space}': space, '{done}': done, '{latin}': 'ABC', '{arabic}': 'أبج' },
    onKeyPress: key => press(key),
  });
  host.npKeyboard = keyboard;
  host.npPress = press;
  // The next person's keyboard knows no field and no letter of this one's.
  addEventListener('np-wipe', () => { field = null; typed = false; keyboard.clearInput(); show(false); }, until);

  const isText = node => node && (node.tagName === 'TEXTAREA' || node.tagName === 'INPUT') &&
    !['checkbox', 'radio', 'button', 'submit', 'date', 'file'].includes(node.type) && !node.readOnly && !node.disabled;
  const show = on => {
    host.hidden = !on;
    document.documentElement.style.setProperty('--keyboard', host.offsetHeight + 'px');
    document.documentElement.toggleAttribute('data-keyboard', on);
    if (!on) drop();
  };
  // The field comes up above the keys, and the screen goes back to its place afterwards.
  let lifted = null, typed = false;
  function drop() {
    if (lifted) lifted.style.translate = '';
    lifted = null;
  }
  function lift(node) {
    drop();
    const over = () => node.getBoundingClientRect().bottom + 12 - host.getBoundingClientRect().top;
    // A desk or a page ends above the keys: there the field comes to the middle, with its label.
    if (node.closest('.desk, .page')) {
      (node.closest('.field') || node.parentElement?.closest('vaadin-text-field, vaadin-password-field, vaadin-text-area, vaadin-combo-box') || node).scrollIntoView({ block: 'center' });
      return;
    }
    const stage = node.closest('.screen, main');
    // A keyboard inside the stage would be moved with it.
    if (!stage || stage.contains(host) || over() <= 0) return;
    stage.style.translate = `0 ${-over() / (parseFloat(getComputedStyle(stage).zoom) || 1)}px`;
    lifted = stage;
  }
  function press(key) {
    if (key === '{done}') return;
    if (key === '{shift}') { shifted(keyboard.options.layoutName !== 'shift'); return; }
    if (key === '{latin}' || key === '{arabic}') { keyboard.setOptions({ layoutName: key === '{latin}' ? 'latin' : 'default' }); return; }
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
  const shifted = on => keyboard.setOptions({ layoutName: on ? 'shift' : plain() });

  document.addEventListener('focusin', event => {
    const node = event.composedPath()[0];
    if (!host.isConnected || !isText(node)) return;
    field = node;
    typed = false;
    keyboard.setOptions({ layoutName: layout.latin || node.value || node.autocapitalize === 'none' ? 'default' : 'shift' });
    show(true);
    lift(node);
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
