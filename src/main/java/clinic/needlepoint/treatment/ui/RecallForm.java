package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.Recall;
import clinic.needlepoint.cartridge.RecallReach;
import clinic.needlepoint.cartridge.RecalledDevice;
import clinic.needlepoint.cartridge.RecalledLots;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a maker recalls, in three steps: which lots, what the notice says, and what it hits here.
 * Nothing is quarantined before the last touch.
 */
final class RecallForm extends Div {
  /** The three ways to name lots. */
  private enum Way {
    LISTED,
    RANGE,
    EVERY
  }

  private final RecallWords words;
  private final Consumer<Recall> enter;
  private final LocalDate today;
  private final TextField lots = field("form.lots");
  private final TextField first = field("form.first");
  private final TextField last = field("form.last");
  private final TextField reason = field("form.reason");
  private final TextField reference = field("form.reference");
  private final TextField notified = field("form.notified");
  private final Map<Way, NativeButton> ways = new EnumMap<>(Way.class);
  private final Div fields = new Div();
  private Way way = Way.LISTED;
  private String device;

  RecallForm(RecallWords words, LocalDate today, Consumer<Recall> enter) {
    this.words = words;
    this.today = today;
    this.enter = enter;
    addClassName("page-in");
    List<RecalledDevice> devices = words.recalls().devices();
    device = devices.isEmpty() ? "" : devices.getFirst().identifier();
    lots.setHelperText(words.text("form.lots-how"));
    lots.setLabel(words.text("form.lots"));
    first.setHelperText(words.text("form.range-how"));
    reason.setMaxLength(200);
    reference.setMaxLength(60);
    notified.setValue(today.toString());
    notified.setHelperText(words.text("form.notified-how"));
    fields.addClassName("form");
    which();
  }

  private TextField field(String key) {
    TextField field = new TextField();
    field.setId("recall-" + key.substring("form.".length()));
    return field;
  }

  /** The first step. */
  private void which() {
    removeAll();
    label(lots, "form.lots");
    label(first, "form.first");
    label(last, "form.last");
    add(new H2(words.text("form.which")), devices(), ways(), fields);
    choose(way);
    Div acts = new Div(Buttons.primary(words.text("form.next"), this::checkLots));
    acts.addClassName("form-acts");
    add(acts);
  }

  private void label(TextField field, String key) {
    field.setLabel(words.text(key));
  }

  private Div devices() {
    Div row = group("form.device");
    List<RecalledDevice> devices = words.recalls().devices();
    Map<String, NativeButton> buttons = new java.util.HashMap<>();
    for (RecalledDevice each : devices) {
      NativeButton button =
          Buttons.plain(
              each.model(),
              () -> {
                device = each.identifier();
                buttons.forEach((id, other) -> press(other, id.equals(device)));
              });
      press(button, each.identifier().equals(device));
      buttons.put(each.identifier(), button);
      row.add(button);
    }
    return row;
  }

  private Div ways() {
    Div row = group("form.way");
    for (Way each : Way.values()) {
      NativeButton button =
          Buttons.plain(
              words.text("form.way." + each.name().toLowerCase(java.util.Locale.ROOT)),
              () -> choose(each));
      ways.put(each, button);
      row.add(button);
    }
    return row;
  }

  private Div group(String key) {
    Div row = new Div();
    row.addClassName("kinds");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", words.text(key));
    return row;
  }

  private static void press(NativeButton button, boolean pressed) {
    button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
  }

  private void choose(Way chosen) {
    way = chosen;
    ways.forEach((each, button) -> press(button, each == chosen));
    fields.removeAll();
    switch (chosen) {
      case LISTED -> fields.add(lots);
      case RANGE -> fields.add(first, last);
      case EVERY -> fields.add(new Paragraph(words.text("form.every")));
    }
  }

  private Optional<RecalledLots> named() {
    try {
      return switch (way) {
        case LISTED ->
            Optional.of(new RecalledLots.Listed(List.of(lots.getValue().split("[,;\\s]+", -1))));
        case RANGE -> RecalledLots.between(first.getValue(), last.getValue());
        case EVERY -> Optional.of(new RecalledLots.Every());
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void checkLots() {
    Optional<RecalledLots> named = named();
    require(lots, way != Way.LISTED || named.isPresent(), "form.need.lots");
    require(last, way != Way.RANGE || named.isPresent(), "form.need.range");
    named.filter(_ -> !device.isEmpty()).ifPresent(this::notice);
  }

  /** The second step. */
  private void notice(RecalledLots named) {
    removeAll();
    scrollIntoView();
    label(reason, "form.reason");
    label(reference, "form.reference");
    label(notified, "form.notified");
    Div notice = new Div(reason, reference, notified);
    notice.addClassName("form");
    Div acts =
        new Div(
            Buttons.plain(words.text("form.back"), this::which),
            Buttons.primary(words.text("form.see"), () -> checkNotice(named)));
    acts.addClassName("form-acts");
    add(new H2(words.text("form.notice")), notice, acts);
  }

  private void checkNotice(RecalledLots named) {
    Optional<LocalDate> day = day();
    boolean said = !reason.getValue().isBlank();
    boolean numbered = !reference.getValue().isBlank();
    require(reason, said, "form.need.reason");
    require(reference, numbered, "form.need.reference");
    require(notified, day.isPresent(), "form.need.notified");
    if (said && numbered) {
      day.ifPresent(on ->
          check(
              new Recall(
                  device, named, reason.getValue().strip(), reference.getValue().strip(), on)));
    }
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(notified.getValue().strip()))
          .filter(day -> !day.isAfter(today));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void require(HasValidation field, boolean fine, String otherwise) {
    field.setInvalid(!fine);
    field.setErrorMessage(fine ? "" : words.text(otherwise));
  }

  /** The last step: what it hits, and what it does not. */
  private void check(Recall recall) {
    removeAll();
    scrollIntoView();
    RecallReach reach = words.recalls().reach(recall.device(), recall.lots());
    Paragraph what = new Paragraph(words.model(recall.device()) + ", " + words.lots(recall.lots()));
    what.addClassName("key-t");
    Div card =
        new Div(
            what,
            new Paragraph(words.text("check.hit", words.named(reach.hit()))),
            new Paragraph(words.text("check.spared", words.named(reach.spared()))),
            new Paragraph(words.text("check.units", reach.units())),
            new Paragraph(words.text("check.sessions", reach.sessions())));
    card.addClassName("card");
    card.addClassName("recall-reach");
    if (reach.hit().isEmpty()) {
      add(new Banner(Shape.WARN, words.text("check.nothing"), words.text("check.nothing-do")));
    }
    Div acts =
        new Div(
            Buttons.plain(words.text("form.back"), () -> notice(recall.lots())),
            Buttons.stop(words.text("check.go"), () -> enter.accept(recall)));
    acts.addClassName("form-acts");
    add(new H2(words.text("check.title")), card, acts);
  }
}
