package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A patient's frame without a browser, and what a person does with it. */
public final class PatientScreen implements AutoCloseable {
  private final List<String> calls = new ArrayList<>();
  private final PatientFrame frame;

  public PatientScreen() {
    this(Voice.NONE);
  }

  PatientScreen(Voice voice) {
    System.setProperty("vaadin.i18n.provider", Messages.class.getName());
    MockVaadin.setup();
    UI.getCurrent().setLocale(Locale.ENGLISH);
    frame = new PatientFrame(calls::add, voice);
    UI.getCurrent().add(frame);
  }

  public PatientFrame frame() {
    return frame;
  }

  /** Every word on the screen. */
  public String text() {
    return frame.getElement().getTextRecursively();
  }

  /** The page as the browser gets it. */
  public String html() {
    return frame.getElement().getOuterHTML();
  }

  public NativeButton button(String words) {
    List<NativeButton> found = buttons(words);
    assertThat(found).as("button '%s' in: %s", words, text()).hasSize(1);
    return found.getFirst();
  }

  public boolean offers(String words) {
    return !buttons(words).isEmpty();
  }

  private List<NativeButton> buttons(String words) {
    return LocatorJ._find(frame, NativeButton.class).stream()
        .filter(button -> button.getElement().getTextRecursively().equals(words))
        .toList();
  }

  public void touch(String words) {
    LocatorJ._click(button(words));
  }

  public <T extends Component> T only(Class<T> type) {
    return LocatorJ._get(frame, type);
  }

  public void speak(String language) {
    UI.getCurrent().setLocale(Locale.of(language));
    frame.refresh();
  }

  /** Which screens asked for staff. */
  public List<String> calls() {
    return calls;
  }

  @Override
  public void close() {
    MockVaadin.tearDown();
  }
}
