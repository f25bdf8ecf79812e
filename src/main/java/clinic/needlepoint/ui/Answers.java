package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Equal answers to one question, of which none is chosen before. */
public final class Answers<T> extends Div {
  private final Map<T, NativeButton> cards = new LinkedHashMap<>();

  /**
   * Shows the answers in the map's order.
   *
   * @param name what a screen reader calls the group: the question
   * @param words each answer with its words
   * @param chosen the answer given before, or null
   * @param choose is told each choice
   */
  public Answers(String name, Map<T, String> words, @Nullable T chosen, Consumer<T> choose) {
    addClassName("answers");
    getElement().setAttribute("role", "radiogroup");
    getElement().setAttribute("aria-label", name);
    words.forEach((answer, text) -> add(card(answer, text, choose)));
    mark(chosen);
  }

  private NativeButton card(T answer, String text, Consumer<T> choose) {
    Span dot = new Span();
    dot.addClassName("dot");
    NativeButton card = Buttons.typed(new NativeButton());
    card.add(dot, new Span(text));
    card.addClassName("answer");
    card.getElement().setAttribute("role", "radio");
    card.addClickListener(click -> {
      mark(answer);
      choose.accept(answer);
    });
    cards.put(answer, card);
    return card;
  }

  private void mark(@Nullable T chosen) {
    cards.forEach((answer, card) ->
        card.getElement().setAttribute("aria-checked", String.valueOf(answer.equals(chosen))));
  }
}
