package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.site.DataDirectory;
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
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAccessDeniedError;
import com.vaadin.flow.server.communication.UidlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/**
 * Every screen of a running application without a browser, and what a person does there. Staff come
 * in by the sign-in screen, as they do at the kiosk.
 */
public final class KioskScreen implements AutoCloseable {
  private static final Routes ROUTES =
      new Routes(
          classes(new AnnotationTypeFilter(Route.class), Component.class), errorScreens(), true);

  private final ApplicationContext kiosk;

  /** At the kiosk itself. */
  public KioskScreen(ApplicationContext kiosk) {
    this(kiosk, "127.0.0.1");
  }

  /** In the browser of a machine with this address. */
  public KioskScreen(ApplicationContext kiosk, String address) {
    this.kiosk = kiosk;
    SecurityContextHolder.clearContext();
    MockVaadin.setMockRequestFactory(session -> new Asking(session, address));
    MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, kiosk, MockedUI::new));
    UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    open("");
  }

  private static Set<Class<? extends HasErrorParameter<?>>> errorScreens() {
    Set<Class<? extends HasErrorParameter<?>>> screens = new HashSet<>();
    screens.add(RouteAccessDeniedError.class);
    for (Class<?> type :
        classes(new AssignableTypeFilter(HasErrorParameter.class), HasErrorParameter.class)) {
      screens.add(errorScreen(type));
    }
    return screens;
  }

  @SuppressWarnings("unchecked") // the filter lets nothing else through
  private static Class<? extends HasErrorParameter<?>> errorScreen(Class<?> type) {
    return (Class<? extends HasErrorParameter<?>>) type;
  }

  /** Found by hand, because the testing library looks for public classes only. */
  private static <T> Set<Class<? extends T>> classes(TypeFilter wanted, Class<T> kind) {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(wanted);
    Set<Class<? extends T>> found = new HashSet<>();
    for (BeanDefinition each : scan.findCandidateComponents("clinic.needlepoint")) {
      String name = String.valueOf(each.getBeanClassName());
      found.add(ClassUtils.resolveClassName(name, null).asSubclass(kind));
    }
    return found;
  }

  public void open(String path) {
    UI.getCurrent().navigate(path);
  }

  /** Somebody types code and PIN on the keys and touches Sign in. */
  public void signIn(String code, String pin) {
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
    return seen(within)
        .filter(NativeButton.class::isInstance)
        .map(NativeButton.class::cast)
        .filter(button -> button.getElement().getTextRecursively().equals(words))
        .toList();
  }

  /** It and all within it that is seen. */
  private static Stream<Component> seen(Component part) {
    return part.isVisible()
        ? Stream.concat(Stream.of(part), part.getChildren().flatMap(KioskScreen::seen))
        : Stream.empty();
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
    return parts().map(Element::getTextRecursively).collect(Collectors.joining(" "));
  }

  /** Lets the page take in what other threads told it. */
  public void settle() {
    MockVaadin.clientRoundtrip(false);
  }

  /** Tells the page what has changed, and forgets it, as the server does after each touch. */
  public void answer() {
    new UidlWriter().createUidl(UI.getCurrent(), false);
  }

  /** Waits for what another thread brings to the page. */
  public void await(String words) {
    for (int i = 0; i < 600 && !text().contains(words); i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      settle();
    }
    assertThat(text()).contains(words);
  }

  /** Has a paper made at this touch, and reads it from the demo's stick once it is there. */
  public byte[] takeOnStick(String button, String name) throws IOException {
    Path paper = kiosk.getBean(DataDirectory.class).path().resolve("usb-stick").resolve(name);
    Files.deleteIfExists(paper);
    touch(button);
    await(name + " is on the stick");
    return Files.readAllBytes(paper);
  }

  /** The page as the browser gets it. */
  public String html() {
    return parts().map(Element::getOuterHTML).collect(Collectors.joining(" "));
  }

  /** The view with its layout, which hangs beside the page's own content, and that content. */
  private static Stream<Element> parts() {
    var views = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
    Stream<Element> view =
        views.isEmpty() ? Stream.empty() : Stream.of(views.getLast().getElement());
    return Stream.concat(view, Stream.of(UI.getCurrent().getElement()));
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
    private final String address;

    Asking(FakeHttpSession session, String address) {
      super(session);
      this.address = address;
    }

    @Override
    public String getRemoteAddr() {
      return address;
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
