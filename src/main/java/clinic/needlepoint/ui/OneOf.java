package clinic.needlepoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A question of staff's with some buttons in a row, of which none is pressed before. */
public final class OneOf<T> extends Div {
  private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
  private @Nullable T chosen;

  /**
   * @param words of each value, in the order of the buttons
   * @param choose told of each choice
   */
  public OneOf(String question, Map<T, String> words, Consumer<T> choose) {
    Div row = new Div();
    row.addClassName("kinds");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", question);
    words.forEach((value, text) -> {
      NativeButton button =
          Buttons.plain(
              text,
              () -> {
                press(value);
                choose.accept(value);
              });
      buttons.put(value, button);
      row.add(button);
    });
    press(null);
    add(new Paragraph(question), row);
  }

  private void press(@Nullable T value) {
    chosen = value;
    buttons.forEach((each, button) ->
        button.getElement().setAttribute("aria-pressed", String.valueOf(each.equals(value))));
  }

  /** What was chosen, if anything. */
  public Optional<T> chosen() {
    return Optional.ofNullable(chosen);
  }
}
