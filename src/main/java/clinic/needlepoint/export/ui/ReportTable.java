package clinic.needlepoint.export.ui;

import clinic.needlepoint.audit.CanonicalReader;
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
import java.util.stream.Collectors;

/**
 * The rows on screen: codes, not names. A cell may hold two columns of the report, one under the
 * other. On a small panel each row stands as a block.
 */
final class ReportTable extends Div {
  private final Look look;
  private final ZoneId zone;

  ReportTable(ReportKind kind, Look look, ZoneId zone) {
    this.look = look;
    this.zone = zone;
    addClassName("table-room");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("export.report." + kind.word()));
    List<List<String>> shown = shown(kind).stream().filter(this::saysSomething).toList();
    Element table = part("table", "table");
    table.setAttribute("class", "tbl tbl--blocks");
    Element head = part("tr", "row");
    shown.forEach(names -> head.appendChild(head(names)));
    table.appendChild(part("thead", "rowgroup").appendChild(head));
    Element body = part("tbody", "rowgroup");
    look.rows().forEach(cells -> body.appendChild(row(shown, cells)));
    table.appendChild(body);
    getElement().appendChild(table);
  }

  /** What is worth reading here; the files have every column. */
  private static List<List<String>> shown(ReportKind kind) {
    return switch (kind) {
      case LOT_TRACE ->
          List.of(
              List.of("at_clinic", "by"),
              List.of("event"),
              List.of("session"),
              List.of("patient", "practitioner"),
              List.of("struck"));
      case SINGLE_USE ->
          List.of(
              List.of("lot", "device_identifier"),
              List.of("expires"),
              List.of("before"),
              List.of("received"),
              List.of("used"),
              List.of("discarded"),
              List.of("difference"),
              List.of("on_hand"),
              List.of("struck"));
      case RECALL ->
          List.of(
              List.of("reference", "lots"),
              List.of("entered_clinic", "lifted_utc"),
              List.of("session", "lot"),
              List.of("patient", "practitioner"),
              List.of("told_on", "told_how", "told_by"),
              List.of("struck"));
      case DISINFECTION ->
          List.of(
              List.of("at_clinic", "by"),
              List.of("event"),
              List.of("pen"),
              List.of("session"),
              List.of("product", "contact_minutes"),
              List.of("started_utc", "finished_utc"),
              List.of("reason"),
              List.of("difference"),
              List.of("struck"));
      case AUDIT_TRAIL ->
          List.of(
              List.of("record"),
              List.of("at_clinic", "clock"),
              List.of("by"),
              List.of("type"),
              List.of("keys"));
      case COMPLETENESS ->
          List.of(
              List.of("kind"),
              List.of("from_record", "to_record"),
              List.of("from_utc", "to_utc"),
              List.of("detail"));
      default ->
          List.of(
              List.of("opened_clinic", "session"),
              List.of("patient", "practitioner"),
              List.of("lot", "serial"),
              List.of("expires"),
              List.of("verdict"),
              List.of("disposed_utc"),
              List.of("struck"));
    };
  }

  /** A column without a word in any row is left out. */
  private boolean saysSomething(List<String> names) {
    return look.rows().stream()
        .anyMatch(cells -> names.stream().anyMatch(name -> !cell(cells, name).isEmpty()));
  }

  private String cell(List<String> cells, String name) {
    String cell = cells.get(look.columns().indexOf(name));
    return name.equals("keys") ? keys(cell) : cell;
  }

  /** Without the signs of JSON, which are for programs. */
  private static String keys(String json) {
    return CanonicalReader.object(json).entrySet().stream()
        .map(key -> key.getKey() + " " + key.getValue())
        .collect(Collectors.joining(", "));
  }

  private String title(String column) {
    return getTranslation("export.column." + column);
  }

  private Element head(List<String> names) {
    Element head = part("th", "columnheader");
    names.forEach(name -> head.appendChild(new Span(title(name)).getElement()));
    return head;
  }

  private Element row(List<List<String>> shown, List<String> cells) {
    Element row = part("tr", "row");
    for (List<String> names : shown) {
      Element field = part("td", "cell");
      for (String name : names) {
        String cell = cell(cells, name);
        if (!cell.isEmpty()) {
          Div one = new Div(content(name, cell));
          one.addClassName("cell");
          one.getElement().setAttribute("data-label", title(name));
          field.appendChild(one.getElement());
        }
      }
      row.appendChild(field);
    }
    return row;
  }

  private Component content(String column, String cell) {
    return switch (column) {
      case "difference" ->
          cell.endsWith("disinfected")
              ? new Status(Shape.WARN, getTranslation("export.difference." + cell))
              : new Span(cell);
      case "verdict" ->
          new Status(
              switch (cell) {
                case "accepted" -> Shape.OK;
                case "amber", "half-label" -> Shape.WARN;
                default -> Shape.STOP;
              },
              getTranslation("export.verdict." + cell));
      case "event", "kind", "clock", "told_how" ->
          new Span(getTranslation("export." + column + "." + cell));
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
