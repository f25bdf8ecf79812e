package clinic.needlepoint.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.station.ChargeFault;
import clinic.needlepoint.station.StationPicture;
import clinic.needlepoint.station.StationPictures;
import clinic.needlepoint.ui.Messages;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StationBoardTests {

  @BeforeEach
  void open() {
    System.setProperty("vaadin.i18n.provider", Messages.class.getName());
    MockVaadin.setup();
    UI.getCurrent().setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
    System.clearProperty("vaadin.i18n.provider");
  }

  @Test
  @Tag("F079")
  void drawsTheDemoAsItStands() {
    StationBoard board = board(StationPictures.demo().picture(), Duration.ofMinutes(48));

    assertThat(words(board))
        .contains("Charging", "48 min or more", "Full", "since 08:00", "Closed")
        .contains("31 inside", "Room left", "not watched all the time");
    assertThat(withClass(board, "slot--empty")).hasSize(4);
    assertThat(withClass(board, "slot--full")).hasSize(8);
    assertThat(withClass(board, "banner")).isEmpty();
  }

  @Test
  @Tag("F079")
  void showsNothingGoodBeforeTheFirstReading() {
    StationBoard board = board(StationPictures.unread().picture(), Duration.ZERO);

    assertThat(withClass(board, "st--ok")).isEmpty();
    assertThat(withClass(board, "slot--fault")).hasSize(12);
    assertThat(words(board)).contains("We cannot tell yet how the station stands");
  }

  /** The file allows leaving a part out: of that nothing is unknown, and no card says so. */
  @Test
  @Tag("F086")
  void drawsOnlyThePartsThatAreWired() {
    StationBoard docks = board(StationPictures.docksAlone().picture(), Duration.ZERO);
    assertThat(withClass(docks, "card")).hasSize(1);
    assertThat(withClass(docks, "banner")).isEmpty();
    assertThat(words(docks)).contains("Dock empty").doesNotContain("Sharps bin");

    StationBoard rest = board(StationPictures.withoutDocks().picture(), Duration.ZERO);
    assertThat(withClass(rest, "card")).hasSize(2);
    assertThat(withClass(rest, "past")).as("the way to what was seen before").hasSize(1);
    assertThat(words(rest)).contains("We cannot tell yet how the station stands");
  }

  @Test
  void saysThatNoStationIsConnected() {
    StationBoard board = board(StationPictures.absent(), Duration.ZERO);

    assertThat(words(board)).contains("No station is connected");
    assertThat(withClass(board, "card")).isEmpty();
  }

  @Test
  @Tag("F083")
  void saysThatTheBinIsOutOrFull() {
    StationPictures out = StationPictures.demo().says(6_000, "bin.present", false).passes(9_000);
    assertThat(words(board(out.picture(), Duration.ZERO)))
        .contains("No bin", "The sharps bin is missing")
        .doesNotContain("31 inside");

    StationPictures full = StationPictures.demo().says(6_000, "bin.full", true).passes(9_000);
    StationBoard board = board(full.picture(), Duration.ZERO);
    assertThat(words(board)).contains("The sharps bin is full");
    assertThat(withClass(board, "banner--stop")).hasSize(1);
  }

  @Test
  void showsAnEmptyDockAndAnOpenDrawer() {
    StationPictures station =
        StationPictures.demo()
            .says(60_000, "dock1.presence", false)
            .says(60_000, "drawer.closed", false)
            .passes(61_000);

    assertThat(words(board(station.picture(), Duration.ofMinutes(2))))
        .contains("Dock empty", "out since 08:01", "Open");
  }

  @Test
  @Tag("F079")
  void tellsWhenAChargeWillLikelyEndOnceItKnows() {
    long hour = Duration.ofHours(1).toMillis();
    StationPictures station =
        StationPictures.demo()
            .says(60_000, "dock1.charging", false)
            .says(60_000, "dock1.standby", true)
            .says(120_000, "dock1.charging", true)
            .says(120_000, "dock1.standby", false)
            .says(120_000 + hour, "dock1.charging", false)
            .says(120_000 + hour, "dock1.standby", true)
            .says(2 * hour, "dock1.standby", false)
            .says(2 * hour, "dock1.charging", true)
            .passes(2 * hour + 1_000);

    assertThat(words(board(station.picture(), Duration.ofMinutes(135))))
        .contains("15 min so far", "full about 11:00");
  }

  @Test
  void hasWordsForEachFaultInBothLanguages() {
    Messages messages = new Messages();
    for (Locale locale : Messages.LANGUAGES) {
      for (ChargeFault fault : ChargeFault.values()) {
        for (String end :
            List.of("notice.dock." + fault.word() + ".next", "dock.fault." + fault.word())) {
          assertThat(messages.getTranslation("station." + end, locale, "1")).isNotBlank();
        }
      }
    }
    assertThat(messages.missing()).noneMatch(key -> key.contains(" station."));
  }

  @Test
  void speaksSpanish() {
    UI.getCurrent().setLocale(Locale.of("es"));
    StationBoard board = board(StationPictures.demo().picture(), Duration.ofMinutes(3));

    assertThat(words(board)).contains("Cargando", "Lleno", "Cerrado", "Hay sitio");
  }

  private static StationBoard board(StationPicture picture, Duration since) {
    StationBoard board = new StationBoard(ZoneOffset.UTC);
    UI.getCurrent().add(board);
    board.show(picture, StationPictures.START.plus(since), List.of());
    return board;
  }

  private static List<String> words(StationBoard board) {
    return all(board.getElement()).map(Element::getText).filter(text -> !text.isBlank()).toList();
  }

  private static List<Element> withClass(StationBoard board, String name) {
    return all(board.getElement())
        .filter(element -> !element.isTextNode() && element.getClassList().contains(name))
        .toList();
  }

  private static Stream<Element> all(Element root) {
    return Stream.concat(Stream.of(root), root.getChildren().flatMap(StationBoardTests::all));
  }
}
