package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.NextDate;
import clinic.needlepoint.aftercare.Treated;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/** The next date, moved by touch, and the language of the paper. */
final class PaperPlan extends Div {
  private final transient Treated treated;
  private final transient NextDate rule;
  private final transient DeskWords words;
  private transient Optional<LocalDate> next;
  private Locale language;

  PaperPlan(Treated treated, NextDate rule, Locale language, DeskWords words) {
    this.treated = treated;
    this.rule = rule;
    this.words = words;
    this.language = language;
    this.next = Optional.of(rule.suggested(treated.day()));
    addClassNames("rows");
    fill();
  }

  Optional<LocalDate> next() {
    return next;
  }

  Locale language() {
    return language;
  }

  /** Whether a paper may say this date. */
  boolean possible() {
    return next.map(date -> rule.of(treated.day(), date) != NextDate.Verdict.TOO_SOON).orElse(true);
  }

  private void fill() {
    removeAll();
    add(date(), languages());
  }

  private Div date() {
    Paragraph day = new Paragraph(next.map(words::day).orElseGet(() -> words.say("date.none")));
    day.addClassName("next-day");
    day.getElement().setAttribute("aria-live", "polite");
    Div steps =
        new Div(
            step("date.week-less", Period.ofWeeks(-1)),
            step("date.day-less", Period.ofDays(-1)),
            step("date.day-more", Period.ofDays(1)),
            step("date.week-more", Period.ofWeeks(1)),
            Buttons.plain(
                words.say(next.isPresent() ? "date.leave-out" : "date.suggest"),
                () ->
                    set(
                        next.isPresent()
                            ? Optional.empty()
                            : Optional.of(rule.suggested(treated.day())))));
    steps.addClassName("steps");
    Div card = new Div(new H2(words.say("date.title")), day);
    next.ifPresent(date -> say(card, date));
    card.add(steps);
    card.addClassNames("card", "paper-card");
    return card;
  }

  private void say(Div card, LocalDate date) {
    switch (rule.of(treated.day(), date)) {
      case FITS -> {}
      case SOON ->
          card.add(
              new Banner(
                  Shape.WARN, words.say("date.soon", rule.warning()), words.say("date.soon.more")));
      case TOO_SOON ->
          card.add(
              new Banner(
                  Shape.STOP,
                  words.say("date.too-soon", rule.minimum()),
                  words.say("date.too-soon.more", words.day(rule.earliest(treated.day())))));
    }
  }

  private NativeButton step(String key, Period by) {
    return Buttons.plain(
        words.say(key),
        () -> set(Optional.of(next.orElseGet(() -> rule.suggested(treated.day())).plus(by))));
  }

  private void set(Optional<LocalDate> date) {
    next = date;
    fill();
  }

  private Div languages() {
    Div choices = new Div();
    choices.addClassName("steps");
    for (Locale each : Messages.LANGUAGES) {
      NativeButton button =
          Buttons.plain(
              each.getDisplayLanguage(each),
              () -> {
                language = each;
                fill();
              });
      button
          .getElement()
          .setAttribute("aria-pressed", String.valueOf(each.equals(language)))
          .setAttribute("lang", each.getLanguage());
      choices.add(button);
    }
    Div card = new Div(new H2(words.say("language")), choices);
    card.addClassNames("card", "paper-card");
    return card;
  }
}
