// Runs in the page. From the touch (the pointerdown event's own time) to the first animation frame
// after the one in which the screen showed the answer: at most one frame more than what eyes see.
// The screen is looked at once a frame, so that neither shadow trees nor values of fields are missed,
// and only content counts: a pressed look, which comes at once, is no answer.
window.stopwatch = {
  answered: Promise.resolve(null),
  slowestEvent: 0,

  picture() {
    const states = [...document.querySelectorAll("[aria-checked],[aria-pressed],[aria-selected]")]
      .map((e) => ["checked", "pressed", "selected"].map((s) => e.getAttribute("aria-" + s)).join())
      .join(";");
    const values = [...document.querySelectorAll("input,textarea,select")]
      .map((e) => e.value)
      .join(";");
    return [document.body.innerText, values, states].join("\n");
  },

  arm(then, patience) {
    const before = this.picture();
    const wanted = new RegExp(then);
    const end = performance.now() + patience;
    let touched = null;
    addEventListener("pointerdown", (e) => (touched = e.timeStamp), { capture: true, once: true });
    this.answered = new Promise((answer) => {
      const look = () => {
        const now = touched === null ? before : this.picture();
        if (now !== before && wanted.test(now)) {
          requestAnimationFrame(() => answer(performance.now() - touched));
        } else if (performance.now() > end) {
          answer(null);
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    });
  },
};

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.interactionId > 0) {
      stopwatch.slowestEvent = Math.max(stopwatch.slowestEvent, entry.duration);
    }
  }
}).observe({ type: "event", durationThreshold: 16 });
