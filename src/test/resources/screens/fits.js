// What a person could not read, reach or hit on the screen as it stands; a line each. Lengths in CSS pixels.
() => {
  const found = new Set(), room = { width: innerWidth, height: innerHeight };
  const name = e => (e.tagName.toLowerCase() + (typeof e.className === 'string' && e.className ? '.' + e.className.trim().replace(/\s+/g, '.') : '')
    + ' "' + (e.getAttribute('aria-label') || e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40) + '"');
  const hidden = e => !e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || e.closest('[inert], [data-veiled] .patient .screen:not(.timeout-screen)');
  const forEyes = (e, box) => box.width > 2 && box.height > 2;
  const onTop = box => document.elementFromPoint(Math.min(room.width - 1, Math.max(0, box.x + box.width / 2)), Math.min(room.height - 1, Math.max(0, box.y + box.height / 2)));
  if (document.documentElement.scrollWidth > room.width + 1) found.add('the page scrolls sideways');

  // Words that end beyond the part they stand in, or lie over each other.
  const lines = [];
  const clipped = (at, line) => {
    for (let over = at; over; over = over.parentElement) {
      const style = getComputedStyle(over), inside = over.getBoundingClientRect();
      if (style.overflowX !== 'visible') line = { ...line, left: Math.max(line.left, inside.left), right: Math.min(line.right, inside.right), top: Math.max(line.top, inside.top), bottom: Math.min(line.bottom, inside.bottom) };
      if (style.position === 'fixed') break;
    }
    return line;
  };
  // A list that drops down lies over the page on purpose.
  const layer = e => { for (; e; e = e.parentElement) if (/-item$/i.test(e.localName) || /fixed|sticky/.test(getComputedStyle(e).position)) return e; return null; };
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const at = node.parentElement;
    if (!node.data.trim() || at.closest('script, style, noscript, vaadin-connection-indicator, vaadin-dev-tools, select, svg') || hidden(at) || getComputedStyle(at).clip !== 'auto') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!forEyes(at, box) || at.getBoundingClientRect().width <= 2) continue;
    const air = 3 + parseFloat(getComputedStyle(at).fontSize) * .15; // a line's box is taller than its letters
    const ink = parseFloat(getComputedStyle(at).fontSize) * .3;
    for (const line of range.getClientRects()) if (forEyes(at, line)) lines.push(clipped(at, { at, layer: layer(at), left: line.left + 1, right: line.right - 1, top: line.top + ink, bottom: line.bottom - ink }));
    const button = at.closest('button, .btn, [role=button], .rail a, .hg-button');
    if (button) {
      const inside = button.getBoundingClientRect();
      if (inside.width > 2 && (box.left < inside.left - 1 || box.right > inside.right + 1 || box.top < inside.top - air || box.bottom > inside.bottom + air)) found.add('spills over its button: ' + name(button));
    }
    const bar = at.closest('.room') && at.closest('.screen').querySelector('.bar'), top = at.closest('.patient .top');
    // A room that is turned like a page ends at its own edge.
    const turned = bar && (at.closest('[data-scrolls]') || /auto|scroll/.test(getComputedStyle(at.closest('.room')).overflowY));
    if (bar && !turned && box.bottom > bar.getBoundingClientRect().top + air) found.add('stands on the bar: ' + name(at));
    if (top) {
      const edge = top.getBoundingClientRect(), style = getComputedStyle(top); // the tools stand where it is padded
      if (box.right > edge.right - parseFloat(style.paddingRight) + 1 || box.left < edge.left + parseFloat(style.paddingLeft) - 1 || box.bottom > edge.bottom + air) found.add('does not fit into the top: ' + name(at));
    }
    let down = false, across = false;
    for (let over = at; over && over !== document.body; over = over.parentElement) {
      const style = getComputedStyle(over), inside = over.getBoundingClientRect();
      if (inside.width <= 2) break;
      if (/auto|scroll/.test(style.overflowY)) down = true;
      if (/auto|scroll/.test(style.overflowX)) across = true;
      if (!across && style.overflowX !== 'visible' && (box.right > inside.right + 1 || box.left < inside.left - 1)) found.add('cut sideways: ' + name(at) + ' by ' + over.className);
      if (!down && style.overflowY !== 'visible' && (box.bottom > inside.bottom + air || box.top < inside.top - air)) found.add('cut below or above: ' + name(at) + ' by ' + over.className);
      if (style.position === 'fixed') break;
    }
    if (!across && (box.right > room.width + 1 || box.left < -1)) found.add('beyond the side of the screen: ' + name(at));
    if (!down && (box.bottom > room.height + 3 || box.top < -3)) found.add('beyond the end of the screen: ' + name(at));
  }
  lines.forEach((one, i) => lines.slice(i + 1).forEach(other => {
    const box = { x: Math.max(one.left, other.left), y: Math.max(one.top, other.top) };
    box.width = Math.min(one.right, other.right) - box.x;
    box.height = Math.min(one.bottom, other.bottom) - box.y;
    if (box.width < 2 || box.height < 2 || one.at === other.at || one.layer !== other.layer) return;
    const seen = onTop(box);
    if (seen && (one.at.contains(seen) || other.at.contains(seen) || seen.contains(one.at) || seen.contains(other.at))) found.add('lies over other words: ' + name(one.at) + ' and ' + name(other.at));
  }));
  // Words that something else lies on.
  lines.forEach(line => {
    if (line.right - line.left < 4 || line.bottom - line.top < 2) return;
    for (const share of [.1, .3, .5, .7, .9]) {
      const seen = document.elementFromPoint(line.left + (line.right - line.left) * share, (line.top + line.bottom) / 2);
      const cover = seen && seen.closest('button, .btn, .card');
      if (cover && !cover.contains(line.at) && layer(cover) === line.layer) return void found.add('is covered: ' + name(line.at) + ' by ' + name(cover));
    }
  });
  // Parts that scroll sideways; a wide table may.
  document.querySelectorAll('.work, .page, .room, .rail, .acts, main, aside, .work-content').forEach(part => {
    if (!hidden(part) && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible') found.add('scrolls sideways: ' + name(part) + ' because of ' + [...part.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > part.getBoundingClientRect().right - 2).slice(0, 2).map(name).join(', '));
  });
  // While somebody types, the line and what it is for stay in sight above the keys, and every key can be hit.
  const keys = document.querySelector('.touch-keyboard:not([hidden])');
  if (keys && !document.querySelector('.timeout:not([hidden])')) {
    const end = keys.getBoundingClientRect().top;
    let field = document.activeElement;
    while (field && field.shadowRoot && field.shadowRoot.activeElement) field = field.shadowRoot.activeElement;
    [field, ...(field && field.labels || [])].filter(part => part && /^(INPUT|TEXTAREA|LABEL)$/.test(part.tagName)).forEach(part => {
      const box = part.getBoundingClientRect();
      if (!forEyes(part, box)) return;
      const seen = clipped(part, { left: box.left, right: box.right, top: box.top, bottom: box.bottom });
      const most = part.tagName === 'TEXTAREA' ? Math.min(48, box.height) : box.height - 4; // a long text may run on
      if (Math.min(seen.bottom, end) - Math.max(seen.top, 0) < most) found.add('out of sight while typing: ' + name(part));
    });
    keys.querySelectorAll('.hg-button').forEach(key => {
      const box = key.getBoundingClientRect();
      if (!hidden(key) && (box.left < 0 || box.right > room.width || box.bottom > room.height || !key.contains(onTop(box)))) found.add('out of reach: ' + name(key));
    });
  }
  // What fingers have to hit: 64 px for a patient, 48 px for staff; a key for either is as large as 64 px of the 7-inch panel.
  const zoom = e => { let z = 1; for (; e; e = e.parentElement) z *= parseFloat(getComputedStyle(e).zoom) || 1; return z; };
  document.querySelectorAll('button, a[href], input, textarea, [role=button], [role=radio], .hg-button').forEach(target => {
    const box = target.getBoundingClientRect();
    if (hidden(target) || !forEyes(target, box) || target.closest('.brand') || /^hidden$/.test(target.type)) return;
    const key = target.closest('.touch-keyboard');
    const least = key ? (room.width < 1000 ? 64 : 72) : target.closest('.patient') ? 64 * zoom(target) : 48;
    const whole = target.closest('vaadin-text-field, vaadin-password-field, vaadin-combo-box, vaadin-select, vaadin-date-picker, vaadin-text-area');
    const size = whole ? (whole.shadowRoot.querySelector('[part=input-field]') || whole).getBoundingClientRect() : box;
    if (size.height < least - .6 || size.width < least - .6) found.add('too small to hit, ' + Math.round(size.width) + ' by ' + Math.round(size.height) + ': ' + name(target));
  });
  // One primary action.
  const primary = [...document.querySelectorAll('.btn--primary')].filter(button => {
    const box = button.getBoundingClientRect();
    return !hidden(button) && box.width > 2 && button.contains(onTop(box));
  });
  if (primary.length > 1) found.add('more than one primary action: ' + primary.map(name).join(', '));
  return [...found];
}
