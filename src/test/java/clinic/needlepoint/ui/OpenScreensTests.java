package clinic.needlepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.ErrorEvent;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Screens that nobody touches, while what they read fails. */
@Tag("F045")
class OpenScreensTests {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(OpenScreens.class);

  private final PatientScreen screen = new PatientScreen();
  private final OpenScreens screens = new OpenScreens();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Div board = new Div();
  private Optional<RuntimeException> trouble = Optional.empty();
  private int drawn;

  @BeforeEach
  void open() {
    log.start();
    LOG.addAppender(log);
    screens.keep(
        board,
        () -> {
          trouble.ifPresent(thrown -> {
            throw thrown;
          });
          drawn++;
          board.setText("drawn " + drawn);
        });
    UI.getCurrent().add(board);
  }

  @AfterEach
  void close() {
    LOG.detachAppender(log);
    screen.close();
  }

  private void refresh() {
    screens.refresh();
    MockVaadin.clientRoundtrip(false);
  }

  private static long panels() {
    return UI.getCurrent().getChildren().filter(FailurePanel.class::isInstance).count();
  }

  @Test
  void stayAsTheyAreAndAreTriedAgainTheNextTime() {
    refresh();
    trouble = Optional.of(new IllegalStateException("the disk of Vera Test"));
    refresh();
    refresh();
    assertThat(board.getText()).isEqualTo("drawn 1");
    assertThat(panels()).isZero();
    trouble = Optional.empty();
    refresh();
    assertThat(board.getText()).isEqualTo("drawn 2");
  }

  @Test
  void sayItInTheLogOnceUntilTheyWorkAgainAndNothingOfWhatTheyShow() {
    trouble = Optional.of(new IllegalStateException("Vera Test", new RuntimeException("Vera")));
    refresh();
    refresh();
    refresh();
    assertThat(log.list)
        .singleElement()
        .satisfies(said -> {
          assertThat(said.getFormattedMessage())
              .startsWith("Div can not be drawn anew: java.lang.RuntimeException at ")
              .doesNotContain("Vera");
          assertThat(said.getThrowableProxy()).isNull();
        });
    trouble = Optional.empty();
    refresh();
    trouble = Optional.of(new IllegalStateException());
    refresh();
    assertThat(log.list).hasSize(2);
  }

  @Test
  void haveOnePanelOverThemHoweverMuchFails() {
    FailureHandler handler =
        new FailureHandler(new StaticListableBeanFactory().getBeanProvider(Trouble.class));
    handler.error(new ErrorEvent(new IllegalStateException("one")));
    handler.error(new ErrorEvent(new IllegalStateException("two")));
    assertThat(panels()).isOne();
  }
}
