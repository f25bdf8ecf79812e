package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.Look;
import clinic.needlepoint.export.ReportKind;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** The rows on screen: codes, not names. On a small panel each row stands as a block. */
final class ReportTable extends Div {
  private final ZoneId zone;

  ReportTable(ReportKind kind, Look look, ZoneId zone) {
    this.zone = zone;
    addClassName("table-room");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("export.report." + kind.word()));
    List<String> shown = shown(kind);
    Element table = part("table", "table");
    table.setAttribute("class", "tbl tbl--blocks");
    Element head = part("tr", "row");
    shown.forEach(name -> head.appendChild(part("th", "columnheader").setText(title(name))));
    table.appendChild(part("thead", "rowgroup").appendChild(head));
    Element body = part("tbody", "rowgroup");
    look.rows().forEach(cells -> body.appendChild(row(shown, look.columns(), cells)));
    table.appendChild(body);
    getElement().appendChild(table);
  }

  /** What is worth reading here; the files have every column. */
  private static List<String> shown(ReportKind kind) {
    return switch (kind) {
      case LOT_TRACE ->
          List.of("at_clinic", "event", "session", "patient", "practitioner", "by", "struck");
      case AUDIT_TRAIL -> List.of("record", "at_clinic", "clock", "by", "type", "keys");
      case COMPLETENESS ->
          List.of("kind", "from_record", "to_record", "from_utc", "to_utc", "detail");
      default ->
          List.of(
              "session",
              "opened_clinic",
              "practitioner",
              "patient",
              "lot",
              "serial",
              "expires",
              "verdict",
              "disposed_utc",
              "struck");
    };
  }

  private String title(String column) {
    return getTranslation("export.column." + column);
  }

  private Element row(List<String> shown, List<String> columns, List<String> cells) {
    Element row = part("tr", "row");
    for (String name : shown) {
      String cell = cells.get(columns.indexOf(name));
      Element field = part("td", "cell");
      field.setAttribute("data-label", title(name));
      if (cell.isEmpty()) {
        field.getClassList().add("empty");
      }
      row.appendChild(field.appendChild(content(name, cell).getElement()));
    }
    return row;
  }

  private Component content(String column, String cell) {
    if (cell.isEmpty()) {
      return new Span();
    }
    return switch (column) {
      case "verdict" ->
          new Status(
              cell.equals("accepted") ? Shape.OK : Shape.STOP,
              getTranslation("export.verdict." + cell));
      case "event", "kind", "clock" -> new Span(getTranslation("export." + column + "." + cell));
      default -> new Span(text(column, cell));
    };
  }

  private String text(String column, String cell) {
    if (column.endsWith("_clinic")) {
      return When.fullDayAndTime(OffsetDateTime.parse(cell).toInstant(), zone, getLocale());
    }
    return column.endsWith("_utc")
        ? When.fullDayAndTime(Instant.parse(cell), zone, getLocale())
        : cell;
  }

  /** Its role is said, because a table that is laid out as blocks would lose it. */
  private static Element part(String tag, String role) {
    return new Element(tag).setAttribute("role", role);
  }
}
