package clinic.needlepoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Answers of which several may be chosen; the last one, "Not sure", stands alone. */
final class ManyAnswers extends Div {
  private final transient Map<String, NativeButton> cards = new LinkedHashMap<>();
  private final transient Set<String> on = new LinkedHashSet<>();
  private final String alone;
  private final transient Consumer<List<String>> choose;

  /**
   * Shows the answers in the map's order.
   *
   * @param name what a screen reader calls the group: the question
   * @param words each answer with its words
   * @param alone the answer that goes with no other
   * @param chosen the answers given before
   * @param choose is told each choice, in the map's order; none chosen is an empty list
   */
  ManyAnswers(
      String name,
      Map<String, String> words,
      String alone,
      List<String> chosen,
      Consumer<List<String>> choose) {
    this.alone = alone;
    this.choose = choose;
    on.addAll(chosen);
    addClassName("answers");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", name);
    words.forEach((answer, text) -> add(card(answer, text)));
    mark();
  }

  private NativeButton card(String answer, String text) {
    Span dot = new Span();
    dot.addClassName("dot");
    NativeButton card = new NativeButton();
    card.add(dot, new Span(text));
    card.addClassNames("answer", "answer--many");
    card.getElement().setAttribute("type", "button");
    card.getElement().setAttribute("role", "checkbox");
    card.addClickListener(click -> turn(answer));
    cards.put(answer, card);
    return card;
  }

  private void turn(String answer) {
    boolean turnedOn = on.add(answer);
    if (!turnedOn) {
      on.remove(answer);
    } else if (answer.equals(alone)) {
      on.retainAll(Set.of(alone));
    } else {
      on.remove(alone);
    }
    mark();
    choose.accept(cards.keySet().stream().filter(on::contains).toList());
  }

  private void mark() {
    cards.forEach((answer, card) ->
        card.getElement().setAttribute("aria-checked", String.valueOf(on.contains(answer))));
  }
}
