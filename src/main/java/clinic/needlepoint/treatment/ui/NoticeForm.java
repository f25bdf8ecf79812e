package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.education.OffLabel;
import clinic.needlepoint.education.RaisedNotice;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A use outside of what devices are authorized for: what raised it, and the words of its notice.
 */
final class NoticeForm extends Div {
  private final transient Say say;

  /**
   * @param mayConfirm whether the person at the screen may say that it was talked about
   */
  NoticeForm(Say say, RaisedNotice raised, boolean mayConfirm) {
    this.say = say;
    addClassName("notice-form");
    add(
        new H2(raised.notice().title().in(say.locale())),
        new Status(Shape.WARN, why(raised)),
        new Paragraph(raised.notice().text().in(say.locale())),
        new Paragraph(say.text(mayConfirm ? "notice.do" : "notice.licensed")));
  }

  private String why(RaisedNotice raised) {
    OffLabel code = raised.notice().code();
    return say.text(
        "notice.why." + code.word(),
        raised.facts().stream().map(fact -> word(code, fact)).collect(Collectors.joining(", ")));
  }

  private String word(OffLabel code, String fact) {
    return switch (code) {
      case AREA -> say.area(BodyArea.valueOf(fact.toUpperCase(Locale.ROOT)));
      case DEPTH ->
          ProtocolTexts.amount(ProtocolKey.DEPTH_CAP_LABEL, Integer.parseInt(fact), say.locale());
      case PRP, SERUM, RADIOFREQUENCY, AGE -> fact;
    };
  }
}
