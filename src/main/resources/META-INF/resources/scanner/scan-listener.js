/*
 * A barcode scanner that behaves as a keyboard ("wedge") types much faster than a hand. This element listens to all
 * keys of the page while it is attached, recognises such a burst by its speed, keeps it away from the page and sends
 * it as one event:
 *   scan-read        detail {text}            1 to 128 printable ASCII characters or GS
 *   scan-unreadable  detail {reason, length}  TOO_LONG, CHARACTER, UNKNOWN_KEY
 * Where a page has more than one of these, the newest gets the scans.
 * The first keys of a burst reach the focused field before it can be recognised: they are taken back.
 */
(() => {
  'use strict';

  const KEYS_OF_A_BURST = 4;
  const FAST = 50; // ms between two keys of a scanner at most
  const END = 300; // ms of silence that end a scan without Enter or Tab
  const LONGEST = 128;
  const GS = '\u001d';
  const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn'];
  const PRESSING = ['Enter', ' '];
  const WALKING = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']; // as fast as a knob turns, and no scanner's
  const EDITING = ['a', 'c', 'v', 'x', 'y', 'z']
    .concat(['arrowleft', 'arrowright', 'home', 'end', 'backspace', 'delete']);

  /** With AltGr some layouts write plain characters; every other combination is a command. */
  function isChord(event) {
    return event.metaKey || ((event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph'));
  }

  /** What a key stands for: {char}, {end: true}, or {reason} when no scan may hold it. */
  function meaningOf(event) {
    const key = event.key;
    const bracket = event.code === 'BracketRight' || key === ']';
    if (key === GS || event.keyCode === 29 || (event.ctrlKey && !event.altKey && bracket)) {
      return { char: GS };
    }
    if (isChord(event)) {
      return { reason: 'UNKNOWN_KEY' };
    }
    if (key === 'Enter' || key === 'Tab') {
      return { end: true };
    }
    if (key.length !== 1) {
      return { reason: 'UNKNOWN_KEY' };
    }
    return key >= ' ' && key <= '~' ? { char: key } : { reason: 'CHARACTER' };
  }

  /** Keys with which a browser leaves or changes the page. No one needs them on a kiosk, so they never act. */
  function wouldNavigate(event) {
    const key = event.key;
    if (/^F[0-9]+$/.test(key) || /^(Browser|Launch)/.test(key) || key === 'ContextMenu') {
      return true;
    }
    if (event.altKey && /^(ArrowLeft|ArrowRight|Home)$/.test(key)) {
      return true;
    }
    return event.ctrlKey && isChord(event) && !EDITING.includes(key.toLowerCase());
  }

  function focusedField() {
    let element = document.activeElement;
    while (element && element.shadowRoot && element.shadowRoot.activeElement) {
      element = element.shadowRoot.activeElement;
    }
    const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    return field && !element.readOnly ? element : null;
  }

  /** A field as it was before the burst. */
  class FieldState {
    constructor(field) {
      this.field = field;
      this.value = field.value;
      this.start = field.selectionStart;
      this.end = field.selectionEnd;
    }

    restore() {
      const field = this.field;
      if (field.value === this.value) {
        return;
      }
      const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
      // The prototype's setter, because some frameworks put their own on the element.
      Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, this.value);
      if (this.start !== null) {
        field.setSelectionRange(this.start, this.end);
      }
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }

  /** Those in the page, the newest last. */
  const listening = [];

  class ScanListener extends HTMLElement {
    connectedCallback() {
      listening.push(this);
      this.style.display = 'none';
      this.forget();
      this.lastKey = -Infinity;
      this.quietUntil = -Infinity;
      const whenNewest = (handle) => (event) => listening.at(-1) === this && handle.call(this, event);
      this.onKeyDown = whenNewest(this.keyDown);
      this.onKeyUp = whenNewest(this.keyUp);
      this.onClick = whenNewest(this.click);
      window.addEventListener('keydown', this.onKeyDown, true);
      window.addEventListener('keyup', this.onKeyUp, true);
      window.addEventListener('click', this.onClick, true);
    }

    disconnectedCallback() {
      listening.splice(listening.indexOf(this), 1);
      window.removeEventListener('keydown', this.onKeyDown, true);
      window.removeEventListener('keyup', this.onKeyUp, true);
      window.removeEventListener('click', this.onClick, true);
      clearTimeout(this.timer);
      clearTimeout(this.heldClick);
    }

    forget() {
      this.text = '';
      this.keys = 0;
      this.reason = null;
      this.recognised = false;
      this.fields = [];
      this.swallowedKeys = new Set();
    }

    keyDown(event) {
      const gap = event.timeStamp - this.lastKey;
      this.lastKey = event.timeStamp;
      if (gap >= (this.recognised ? END : FAST)) {
        this.finish();
      }
      if (MODIFIERS.includes(event.key)) {
        return;
      }
      this.lastPressed = event.key;
      if (!this.recognised && (event.repeat || WALKING.includes(event.key))) {
        // A hand rests on a key or walks through the page: as fast as a scanner, but none.
        this.forget();
        if (wouldNavigate(event)) {
          this.keepFromBrowser(event);
        }
        return;
      }
      if (this.tailOfLastScan(event)) {
        this.swallow(event);
        return;
      }
      this.take(event);
    }

    /** Some scanners send both CR and LF. */
    tailOfLastScan(event) {
      const ending = event.key === 'Enter' || event.key === 'Tab' || (event.ctrlKey && /^[jm]$/i.test(event.key));
      return this.keys === 0 && ending && event.timeStamp < this.quietUntil;
    }

    take(event) {
      const meaning = meaningOf(event);
      this.keys += 1;
      if (meaning.char !== undefined && this.text.length < LONGEST) {
        this.text += meaning.char;
      } else if (!meaning.end) {
        this.reason = this.reason || meaning.reason || 'TOO_LONG';
      }
      if (!this.recognised && this.keys >= KEYS_OF_A_BURST) {
        this.recognise();
      }
      if (this.recognised) {
        this.swallow(event);
      } else if (wouldNavigate(event)) {
        this.keepFromBrowser(event);
      } else {
        this.remember();
      }
      this.expectMore();
      if (meaning.end) {
        this.finish();
      }
    }

    recognise() {
      this.recognised = true;
      clearTimeout(this.heldClick);
      const first = this.fields[0];
      this.fields.forEach((state) => state.restore());
      if (first && first.field.isConnected && focusedField() !== first.field) {
        first.field.focus();
      }
      this.fields = [];
    }

    remember() {
      const field = focusedField();
      if (field && !this.fields.some((state) => state.field === field)) {
        this.fields.push(new FieldState(field));
      }
    }

    expectMore() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.finish(), END);
    }

    finish() {
      clearTimeout(this.timer);
      if (this.recognised) {
        const text = this.text;
        const unreadable = { reason: this.reason, length: this.keys };
        this.quietUntil = this.lastKey + FAST;
        const swallowed = this.swallowedKeys;
        this.forget();
        this.swallowedKeys = swallowed;
        this.dispatchEvent(
          unreadable.reason
            ? new CustomEvent('scan-unreadable', { detail: unreadable })
            : new CustomEvent('scan-read', { detail: { text } })
        );
      } else {
        this.forget();
      }
    }

    /** The page itself may still have a use for it: F1 reads aloud. */
    keepFromBrowser(event) {
      event.preventDefault();
      this.swallowedKeys.add(event.code || event.key);
    }

    swallow(event) {
      this.keepFromBrowser(event);
      event.stopImmediatePropagation();
    }

    keyUp(event) {
      if (this.swallowedKeys.delete(event.code || event.key)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    }

    /**
     * A scan may begin with Enter or Space, and a focused button would take that for a press. A click that comes from
     * a key waits until it is clear that no burst follows.
     */
    click(event) {
      const byKey = event.detail === 0 && PRESSING.includes(this.lastPressed);
      if (this.releasing || !byKey || event.timeStamp - this.lastKey >= FAST) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!this.recognised) {
        this.hold(event.composedPath()[0]);
      }
    }

    hold(target) {
      clearTimeout(this.heldClick);
      this.heldClick = setTimeout(() => {
        if (performance.now() - this.lastKey < FAST) {
          this.hold(target);
        } else if (target.isConnected) {
          this.releasing = true;
          target.click();
          this.releasing = false;
        }
      }, FAST);
    }
  }

  if (!customElements.get('needlepoint-scan-listener')) {
    customElements.define('needlepoint-scan-listener', ScanListener);
  }
})();
