// Counts how long nobody touched this page, warns, and asks the server to lock it.
// Times in milliseconds of the monotonic clock of the page.
window.npIdle = (warning, idle, notice) => {
  const touches = ["pointerdown", "keydown", "wheel", "touchstart"];
  const every = 5000;
  let last = performance.now();
  let told = last;
  let asked = false;
  const touch = () => {
    last = performance.now();
    warning.hidden = true;
    if (last - told > every) {
      told = last;
      warning.$server.touched();
    }
  };
  const look = () => {
    if (!warning.isConnected) {
      clearInterval(timer);
      touches.forEach(name => removeEventListener(name, touch, true));
      return;
    }
    const left = idle - (performance.now() - last);
    if (left <= 0 && !asked) {
      asked = true;
      warning.$server.untouched();
    } else if (left <= notice) {
      warning.hidden = false;
      warning.querySelector(".idle-seconds").textContent = Math.max(0, Math.ceil(left / 1000));
    }
  };
  touches.forEach(name => addEventListener(name, touch, { capture: true, passive: true }));
  const timer = setInterval(look, 500);
};
