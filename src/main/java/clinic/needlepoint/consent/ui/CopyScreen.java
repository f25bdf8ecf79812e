package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentCopies;
import clinic.needlepoint.consent.CopyWay;
import clinic.needlepoint.document.QrCode;
import clinic.needlepoint.phone.PhoneFile;
import clinic.needlepoint.phone.PhoneFiles;
import clinic.needlepoint.phone.PhoneLink;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.Claim;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The patient's own copy, to be fetched with their phone. */
final class CopyScreen {
  private final PatientFrame frame;
  private final ConsentCopies copies;
  private final PhoneFiles phones;
  private final Claim claim;
  private final ZoneId zone;
  private final Runnable back;
  private final Runnable next;
  private boolean taken;
  private @Nullable Page shown;

  CopyScreen(Taking taking, ZoneId zone, Runnable back, Runnable next) {
    this.frame = taking.frame();
    this.copies = taking.copies();
    this.phones = taking.phones();
    this.claim = taking.claim();
    this.zone = zone;
    this.back = back;
    this.next = next;
  }

  void show() {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try {
      copies.write(claim, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    UI ui = UI.getCurrent();
    PhoneFile file = new PhoneFile("consent.pdf", copy.toByteArray(), ui.getLocale());
    PhoneLink link = phones.offer(file, () -> taken(ui));
    frame.show("consent.phone", () -> fill(link));
  }

  private void fill(PhoneLink link) {
    Page page = new Page("copying", words(link));
    if (!taken) {
      Icon square = Icon.drawing(QrCode.of(link.url()).svg()).described(text("qr"));
      square.addClassName("qr");
      page.add(square);
    }
    shown = page;
    frame.title(text("title"));
    frame.room(page);
    frame.back(frame.getTranslation("ui.back"), back);
    frame.primary(frame.getTranslation("ui.next"), next);
  }

  private Div words(PhoneLink link) {
    if (taken) {
      return new Div(new Status(Shape.OK, text("taken")));
    }
    Div words = new Div(new Heading(text("scan")));
    if (!phones.network().isEmpty()) {
      words.add(new Paragraph(text("network", phones.network())));
    }
    words.add(new Hint(text("once", When.time(link.until(), zone, UI.getCurrent().getLocale()))));
    return words;
  }

  /** On the thread that gave the file to the phone; the screen may be somebody else's by now. */
  private void taken(UI ui) {
    copies.taken(claim.visit(), CopyWay.PHONE);
    try {
      Future<Void> _ =
          ui.access(() -> {
            taken = true;
            if (shown != null && shown.isAttached()) {
              frame.refresh();
            }
          });
    } catch (UIDetachedException _) {
      // Nobody looks any more.
    }
  }

  private String text(String key, Object... values) {
    return frame.getTranslation("consent.phone." + key, values);
  }
}
