// A canvas to sign on. Points are in pixels of the pad whatever the page's zoom, and the drawing
// survives a change of size because it is drawn again from its strokes.
customElements.define('np-signature', class extends HTMLElement {
  connectedCallback() {
    if (this.canvas) {
      this.pad.on();
      this.observer.observe(this);
      return;
    }
    this.canvas = document.createElement('canvas');
    const line = document.createElement('div');
    line.className = 'sign-line';
    line.textContent = this.dataset.hint || '';
    this.append(line, this.canvas);
    this.pad = new SignaturePad(this.canvas, { minWidth: 1.6, maxWidth: 4.2, penColor: '#12302F', throttle: 0 });
    this.pad.addEventListener('beginStroke', () => { line.classList.add('signed'); });
    // Kept by the server after each stroke: a pad that is made anew goes on where this one ended.
    this.pad.addEventListener('endStroke', () => { if (this.$server) this.$server.keep(this.data()); });
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(this);
    this.fit();
    this.restore();
  }
  set strokes(json) {
    this.before = json;
    this.restore();
  }
  restore() {
    if (!this.pad || !this.before || !this.pad.isEmpty()) return;
    this.pad.fromData(JSON.parse(this.before).map(points => ({
      minWidth: 1.6, maxWidth: 4.2, dotSize: 0, penColor: '#12302F', velocityFilterWeight: .7, compositeOperation: 'source-over',
      points: points.map(p => ({ x: p.x, y: p.y, pressure: p.pressure / 100, time: p.time })) })));
    this.querySelector('.sign-line').classList.add('signed');
    this.before = '';
  }
  disconnectedCallback() {
    if (!this.observer) return;
    this.observer.disconnect();
    this.pad.off();
  }
  fit() {
    const box = this.canvas.getBoundingClientRect();
    if (!box.width || (this.size && this.size.width === box.width && this.size.height === box.height)) return;
    const before = this.size || box;
    this.size = box;
    const ratio = Math.max(window.devicePixelRatio || 1, 1);
    // The pad reads positions in the client's pixels; the canvas is as many of them as the box shows.
    this.canvas.width = Math.round(box.width * ratio);
    this.canvas.height = Math.round(box.height * ratio);
    this.canvas.getContext('2d').scale(ratio, ratio);
    const strokes = this.pad.toData();
    strokes.forEach(stroke => stroke.points.forEach(point => {
      point.x *= box.width / before.width;
      point.y *= box.height / before.height;
    }));
    this.pad.clear();
    this.pad.fromData(strokes);
  }
  clear() {
    this.before = '';
    this.pad.clear();
    this.querySelector('.sign-line').classList.remove('signed');
  }
  data() {
    return JSON.stringify(this.pad.toData().map(stroke => stroke.points.map(p =>
      ({ x: Math.round(p.x), y: Math.round(p.y), pressure: Math.round((p.pressure || 0) * 100), time: Math.round(p.time) }))));
  }
  take() {
    this.$server.drawn(this.data(), this.pad.isEmpty() ? null : this.pad.toDataURL('image/png'));
  }
});
