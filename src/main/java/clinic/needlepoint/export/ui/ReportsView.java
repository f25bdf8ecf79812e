package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.Corrections;
import clinic.needlepoint.export.ExportForm;
import clinic.needlepoint.export.Exports;
import clinic.needlepoint.export.Look;
import clinic.needlepoint.export.Period;
import clinic.needlepoint.export.ReportKind;
import clinic.needlepoint.export.ReportRequest;
import clinic.needlepoint.export.Reports;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The auditor's page: choose a report, see what the log declares, look, take the bundle home. */
@Route(value = "auditor", layout = StaffLayout.class)
@Menu(title = "export.menu", icon = "list", order = 20)
@RolesAllowed({"AUDITOR", "LEAD"})
class ReportsView extends StaffPage implements HasDynamicTitle {
  private static final int FIRST_DAYS = 30;
  private static final List<ReportKind> KINDS =
      List.of(
          ReportKind.PROCEDURE_LOG,
          ReportKind.SINGLE_USE,
          ReportKind.LOT_TRACE,
          ReportKind.RECALL,
          ReportKind.AUDIT_TRAIL,
          ReportKind.COMPLETENESS);

  private final Reports reports;
  private final Exports exports;
  private final SignedInStaff signedIn;
  private final Clock clock;
  private final ZoneId zone;
  private final Map<ReportKind, NativeButton> kinds = new EnumMap<>(ReportKind.class);
  private final Input from = new Input();
  private final Input to = new Input();
  private final Input lot = new Input();
  private final NativeLabel lotField = field("export.lot.field", lot);
  private final Div result = new Div();
  private ReportKind kind = ReportKind.PROCEDURE_LOG;

  ReportsView(
      Reports reports,
      Exports exports,
      Corrections corrections,
      SignedInStaff signedIn,
      Sites sites,
      Clock clock) {
    this.reports = reports;
    this.exports = exports;
    this.signedIn = signedIn;
    this.clock = clock;
    this.zone = sites.require().zone();
    addClassName("reports");
    title(getTranslation("export.title"));
    from.setType("date");
    to.setType("date");
    from.setValue(today().minusDays(FIRST_DAYS).toString());
    to.setValue(today().toString());
    Div choose =
        new Div(
            field("export.from", from),
            field("export.to", to),
            lotField,
            Buttons.plain(getTranslation("export.look"), this::look));
    choose.addClassName("choose");
    result.addClassName("result");
    add(kinds(), choose, result);
    if (signedIn.require().may(Permission.STRIKE_RECORDS, today())) {
      add(new CorrectRecord(corrections, signedIn, this::today, zone));
    }
    add(new TouchKeyboard());
    choose(ReportKind.PROCEDURE_LOG);
    look();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("export.menu");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Div kinds() {
    Div row = new Div();
    row.addClassName("kinds");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", getTranslation("export.which"));
    for (ReportKind each : KINDS) {
      NativeButton button =
          Buttons.plain(
              getTranslation("export.report." + each.word()),
              () -> {
                choose(each);
                result.removeAll();
                acts(new Component[] {note()});
                if (!each.needsLot()) {
                  look();
                }
              });
      kinds.put(each, button);
      row.add(button);
    }
    return row;
  }

  private void choose(ReportKind chosen) {
    kind = chosen;
    lotField.setVisible(chosen.needsLot());
    kinds.forEach((each, button) ->
        button.getElement().setAttribute("aria-pressed", String.valueOf(each == chosen)));
  }

  private NativeLabel field(String key, Input input) {
    NativeLabel field = new NativeLabel();
    field.addClassName("field");
    field.add(new Span(getTranslation(key)), input);
    return field;
  }

  private Span note() {
    Span note = new Span(getTranslation(mayExport() ? "export.logged" : "export.logged.look"));
    note.addClassName("cap");
    return note;
  }

  private void look() {
    result.removeAll();
    period().ifPresentOrElse(this::look, () -> say("export.period"));
  }

  private Optional<Period> period() {
    try {
      return Optional.of(
          new Period(LocalDate.parse(from.getValue()), LocalDate.parse(to.getValue()), zone));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void say(String wrong) {
    acts(new Component[] {note()});
    result.add(
        new Banner(Shape.WARN, getTranslation(wrong + ".wrong"), getTranslation(wrong + ".mend")));
  }

  private void look(Period period) {
    String asked = kind.needsLot() ? lot.getValue().strip() : "";
    if (kind.needsLot() && asked.isEmpty()) {
      say("export.lot");
      return;
    }
    show(new ReportRequest(kind, period, asked));
  }

  private void show(ReportRequest request) {
    Look look = reports.look(request, signedIn.require(), today());
    Paragraph count = new Paragraph(getTranslation(words(look), look.count(), look.rows().size()));
    count.addClassName("key-t");
    result.add(count);
    result.add(new Declared(look));
    if (mayExport()) {
      result.add(others(request));
      acts(
          new Component[] {note()},
          file(request, ExportForm.BUNDLE, "export.bundle", "btn btn--primary"));
    } else {
      acts(new Component[] {note()});
    }
    if (!look.rows().isEmpty()) {
      result.add(new ReportTable(kind, look, zone));
    }
  }

  /** Completeness is of the whole log, whatever the period. */
  private String words(Look look) {
    String scope = kind == ReportKind.COMPLETENESS ? "export.rows.log" : "export.rows";
    return look.count() > look.rows().size() ? scope + ".first" : scope;
  }

  /** A lead may look and take nothing home; the services refuse it as well. */
  private boolean mayExport() {
    return signedIn.require().may(Permission.EXPORT_RECORDS, today());
  }

  /** One part alone: for a spreadsheet, a printer or a program. It can not be verified. */
  private Div others(ReportRequest request) {
    Div row =
        new Div(
            new Span(getTranslation("export.part")),
            file(request, ExportForm.CSV, "export.csv", "btn"),
            file(request, ExportForm.PDF, "export.pdf", "btn"),
            file(request, ExportForm.JSON_LINES, "export.jsonl", "btn"));
    row.addClassName("parts");
    return row;
  }

  /**
   * The file is made, and its record written, when it is asked for, and for whoever is signed in
   * then: a page may outlive its session.
   */
  private Component file(ReportRequest request, ExportForm form, String key, String classes) {
    Locale language = getLocale();
    Period period = request.period();
    String name = "%s_%s_%s%s".formatted(kind.word(), period.from(), period.to(), form.ending());
    DownloadHandler written =
        event -> {
          event.setFileName(name);
          event.setContentType(form.mediaType());
          exports.write(
              request, form, signedIn.require(), today(), language, event.getOutputStream());
        };
    Anchor link = new Anchor(written, "");
    link.add(Icon.of("down2"), new Span(getTranslation(key)));
    link.addClassNames(classes.split(" ", -1));
    return link;
  }
}
