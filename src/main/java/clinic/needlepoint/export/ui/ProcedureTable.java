package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.ProcedureRow;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.util.List;

/** The rows on screen: codes, not names. */
final class ProcedureTable extends Div {
  private static final List<String> HEADS =
      List.of("session", "opened", "practitioner", "patient", "cartridge", "verdict", "disposed");

  ProcedureTable(List<ProcedureRow> rows, ZoneId zone) {
    addClassName("table-room");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("export.procedures.title"));
    Element table = new Element("table");
    table.setAttribute("class", "tbl");
    Element head = new Element("tr");
    HEADS.forEach(
        name -> head.appendChild(cell("th", new Span(getTranslation("export.head." + name)))));
    table.appendChild(new Element("thead").appendChild(head));
    Element body = new Element("tbody");
    rows.forEach(row -> body.appendChild(row(row, zone)));
    table.appendChild(body);
    getElement().appendChild(table);
  }

  private Element row(ProcedureRow row, ZoneId zone) {
    Element line = new Element("tr");
    line.appendChild(
        text(row.session()),
        text(When.fullDayAndTime(row.at(), zone, getLocale())),
        text(row.practitioner()),
        text(row.patient()),
        cell("td", cartridge(row)),
        cell("td", verdict(row.verdict())),
        text(disposed(row, zone)));
    return line;
  }

  private Component cartridge(ProcedureRow row) {
    Span device = new Span(row.device());
    Span lot =
        new Span(
            row.lot().isEmpty()
                ? ""
                : getTranslation("export.lot", row.lot(), row.serial(), row.expires()));
    lot.addClassName("cap");
    Div both = new Div(device, lot);
    both.addClassName("both");
    return both;
  }

  private Component verdict(String word) {
    if (word.isEmpty()) {
      return new Span(getTranslation("export.verdict.none"));
    }
    Shape shape = word.equals("accepted") ? Shape.OK : Shape.STOP;
    return new Status(shape, getTranslation("export.verdict." + word));
  }

  private String disposed(ProcedureRow row, ZoneId zone) {
    return row.disposedAt()
        .map(at ->
            When.time(at, zone, getLocale())
                + ", "
                + getTranslation("export.witness." + row.witness()))
        .orElse("");
  }

  private static Element text(String words) {
    return cell("td", new Span(words));
  }

  private static Element cell(String tag, Component content) {
    return new Element(tag).appendChild(content.getElement());
  }
}
