package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Every screen of a running application without a browser, and what a person does there. Staff come
 * in by the sign-in screen, as they do at the kiosk.
 */
public final class KioskScreen implements AutoCloseable {
  private static final Routes ROUTES = new Routes().autoDiscoverViews("clinic.needlepoint");

  public KioskScreen(ApplicationContext kiosk) {
    SecurityContextHolder.clearContext();
    MockVaadin.setMockRequestFactory(Asking::new);
    MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, kiosk, MockedUI::new));
    UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    open("");
  }

  public void open(String path) {
    UI.getCurrent().navigate(path);
  }

  /** The next person types code and PIN on the keys and touches Sign in. */
  public void signIn(String code, String pin) {
    SecurityContextHolder.clearContext();
    open("staff/sign-in");
    press(code + pin);
    touch("Sign in");
  }

  /** Dr Osei, who may do what any clinician may, and approve the protocol. */
  public void signInAsLead() {
    signIn("1001", "274951");
  }

  /** A registered nurse with a licence of today. */
  public void signInAsNurse() {
    signIn("1002", "618305");
  }

  public void signInAsAuditor() {
    signIn("1005", "709413");
  }

  public void press(String keys) {
    keys.chars().mapToObj(Character::toString).forEach(this::touch);
  }

  public void touch(String words) {
    LocatorJ._click(button(UI.getCurrent(), words));
  }

  public void touch(Component within, String words) {
    LocatorJ._click(button(within, words));
  }

  public boolean offers(String words) {
    return !buttons(UI.getCurrent(), words).isEmpty();
  }

  private NativeButton button(Component within, String words) {
    List<NativeButton> found = buttons(within, words);
    assertThat(found).as("button '%s' in: %s", words, text()).hasSize(1);
    return found.getFirst();
  }

  private static List<NativeButton> buttons(Component within, String words) {
    return LocatorJ._find(within, NativeButton.class).stream()
        .filter(button -> button.getElement().getTextRecursively().equals(words))
        .toList();
  }

  /** Types into the line with this label, whether what is typed is shown or not. */
  public void type(String label, String words) {
    field(label).setValue(words);
  }

  /** What a line says is wrong with it; empty when nothing is. */
  public String complaint(String label) {
    TextFieldBase<?, String> field = field(label);
    return field.isInvalid() ? field.getErrorMessage() : "";
  }

  @SuppressWarnings("unchecked") // text and password fields hold strings
  private static TextFieldBase<?, String> field(String label) {
    return LocatorJ._find(TextFieldBase.class).stream()
        .filter(field -> label.equals(field.getLabel()))
        .map(field -> (TextFieldBase<?, String>) field)
        .findFirst()
        .orElseThrow();
  }

  /** The number in a card of a page, which has no label of its own. */
  public static TextField number(Component within) {
    return LocatorJ._get(within, TextField.class);
  }

  public <T extends Component> T only(Class<T> type) {
    return LocatorJ._get(type);
  }

  /** Every word on the screen. */
  public String text() {
    return UI.getCurrent().getElement().getTextRecursively();
  }

  /** The page as the browser gets it. */
  public String html() {
    return UI.getCurrent().getElement().getOuterHTML();
  }

  /** The address, without the first slash. */
  public String where() {
    return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
  }

  @Override
  public void close() {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
  }

  /** A request of whoever is signed in at the moment. */
  private static final class Asking extends FakeRequest {
    Asking(FakeHttpSession session) {
      super(session);
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
      return SecurityContextHolder.getContext().getAuthentication();
    }

    @Override
    public boolean isUserInRole(String role) {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      return who != null
          && who.getAuthorities().stream()
              .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }
  }
}
