// What the words of a patient's screen measure, and what is wrong with them; a line each. Contrast after WCAG 2.2, 1.4.3 and 1.4.11.
({ perMm, leastMm, leastContrast, low }) => {
  const found = new Set();
  const name = e => e.tagName.toLowerCase() + (typeof e.className === 'string' && e.className ? '.' + e.className.trim().replace(/\s+/g, '.') : '')
    + ' "' + (e.getAttribute('aria-label') || e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 30) + '"';
  const zoom = e => { let z = 1; for (; e; e = e.parentElement) z *= parseFloat(getComputedStyle(e).zoom) || 1; return z; };
  const parts = text => (text.match(/[\d.]+/g) || []).map(Number);
  const over = (top, below) => top.slice(0, 3).map((c, i) => c * (top[3] ?? 1) + below[i] * (1 - (top[3] ?? 1)));
  // The colour that lies behind: every coat of paint up to the first that covers.
  const behind = e => {
    const coats = [];
    for (let at = e; at; at = at.parentElement) {
      const coat = parts(getComputedStyle(at).backgroundColor);
      if (coat.length && coat[3] !== 0) coats.push(coat);
      if (coat.length && (coat[3] ?? 1) === 1) break;
    }
    return coats.reverse().reduce((below, coat) => over(coat, below), [255, 255, 255]);
  };
  const light = colour => {
    const [r, g, b] = colour.map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ratio = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + .05) / (b + .05); };
  const canvas = document.createElement('canvas').getContext('2d');
  const capital = (style, size) => { canvas.font = `${style.fontWeight} ${size}px ${style.fontFamily}`; return canvas.measureText('H').actualBoundingBoxAscent; };
  let words = 0, smallest = Infinity, faintest = Infinity;

  const root = document.querySelector('.timeout:not([hidden])') || document.querySelector('.patient');
  const keyboard = root.closest('.timeout') ? null : document.querySelector('.touch-keyboard:not([hidden])');
  const places = [root, keyboard].filter(Boolean);
  const texts = places.flatMap(part => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    return nodes;
  });
  for (const node of texts) {
    const at = node.parentElement;
    if (!node.data.trim() || at.closest('svg') || !at.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = at.getBoundingClientRect();
    if (box.width <= 2 || at.closest('[inert]')) continue;
    const style = getComputedStyle(at), drawn = parseFloat(style.fontSize) * zoom(at);
    const mm = capital(style, drawn) / perMm;
    words++;
    smallest = Math.min(smallest, mm);
    if (mm < leastMm) found.add(`capitals of ${mm.toFixed(2)} mm: ${name(at)}`);
    const paint = behind(at), seen = ratio(over(parts(style.color), paint), paint);
    faintest = Math.min(faintest, seen);
    if (seen < leastContrast) found.add(`words at ${seen.toFixed(1)} : 1: ${name(at)}`);
  }
  places.flatMap(part => [...part.querySelectorAll('button, a[href], input, .hg-button')]).forEach(target => {
    const box = target.getBoundingClientRect();
    if (box.width <= 2 || !target.checkVisibility({ visibilityProperty: true })) return;
    const style = getComputedStyle(target), edge = parts(style.borderTopColor);
    const framed = parseFloat(style.borderTopWidth) > 0 && edge[3] !== 0;
    if (framed && ratio(over(edge, behind(target.parentElement)), behind(target.parentElement)) < 2.95 && ratio(behind(target), behind(target.parentElement)) < 3) found.add('a faint edge: ' + name(target));
    const room = target.closest('.room'), inside = room && room.getBoundingClientRect();
    const away = inside && (box.bottom > inside.bottom + 2 || box.top < inside.top - 2);
    if (low && !away && !target.closest('.brand') && box.top < innerHeight / 3 - 1) found.add(`to be pressed ${Math.round(box.top)} px from the top: ${name(target)}`);
  });
  if (!words) found.add('no words at all');
  return { found: [...found], words, smallest, faintest };
}
