package clinic.needlepoint.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A place to sign with a finger. Keeps the strokes with their times, and the picture of them. */
@Tag("np-signature")
@JavaScript("context://webjars/signature_pad/5.0.4/dist/signature_pad.umd.min.js")
@JavaScript("context://shell/signature.js")
public final class SignaturePad extends Component implements HasStyle {
  private static final String PNG = "data:image/png;base64,";

  private static final int MOST_KEPT = 2_000_000;

  private final Consumer<Drawing> taken;
  private final Consumer<String> kept;

  /**
   * What was drawn.
   *
   * @param strokes JSON: a list of strokes, each a list of points with x, y in pixels of the pad,
   *     pressure and time in milliseconds since 1970
   * @param png the picture, as the person saw it
   */
  public record Drawing(String strokes, byte[] png) {}

  /**
   * Makes an empty pad.
   *
   * @param taken gets the drawing after {@link #take}
   */
  public SignaturePad(Consumer<Drawing> taken) {
    this("", strokes -> {}, taken);
  }

  /**
   * Makes a pad with what was drawn before.
   *
   * @param strokes as it kept them; empty for an empty pad
   * @param kept gets all strokes after each one, in the form of {@link Drawing}
   * @param taken gets the drawing after {@link #take}
   */
  public SignaturePad(String strokes, Consumer<String> kept, Consumer<Drawing> taken) {
    this.taken = taken;
    this.kept = kept;
    getElement().setProperty("strokes", strokes);
    addClassName("pad");
    getElement().setAttribute("data-hint", getTranslation("ui.signature.hint"));
    getElement().setAttribute("aria-label", getTranslation("ui.signature.hint"));
    getElement().setAttribute("role", "img");
  }

  /** Asks the page for what was drawn. */
  public void take() {
    getElement().callJsFunction("take");
  }

  public void clear() {
    getElement().callJsFunction("clear");
  }

  @ClientCallable
  void keep(String strokes) {
    if (strokes.length() <= MOST_KEPT) {
      kept.accept(strokes);
    }
  }

  @ClientCallable
  void drawn(String strokes, @Nullable String picture) {
    byte[] png =
        picture != null && picture.startsWith(PNG)
            ? Base64.getDecoder().decode(picture.substring(PNG.length()))
            : new byte[0];
    taken.accept(new Drawing(strokes, png));
  }
}
